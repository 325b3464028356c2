import MySQLdb
from lxml import etree
