using System.DirectoryServices.Protocols;
var connection = new LdapConnection("ldap.example.com");
