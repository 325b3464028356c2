package main

import (
	"github.com/acme/dashboard/controllers"
	"github.com/astaxie/beego"
)

func main() {
	beego.Router("/", &controllers.Home{})
	beego.Run()
}
