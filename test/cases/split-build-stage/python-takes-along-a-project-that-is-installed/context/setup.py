from setuptools import setup

setup(name='shop', install_requires=['psycopg2'], entry_points={'console_scripts': ['shop=shop:main']})
