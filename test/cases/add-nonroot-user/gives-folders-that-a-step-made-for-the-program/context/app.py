open('/var/log/shop/app.log', 'a')
