import subprocess
from lxml import etree


def version():
    return subprocess.check_output(['git', 'describe'])
