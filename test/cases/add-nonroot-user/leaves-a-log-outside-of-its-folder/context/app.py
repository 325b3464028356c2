import logging
logging.FileHandler('/var/log/shop/app.log')
