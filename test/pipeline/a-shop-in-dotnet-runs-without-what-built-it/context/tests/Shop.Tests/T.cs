using Xunit; public class T { [Fact] public void A() { System.Diagnostics.Process.Start("x"); } }
