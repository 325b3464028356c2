package controllers

import "github.com/astaxie/beego"

type Home struct{ beego.Controller }
