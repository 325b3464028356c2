#!/bin/sh
java -jar /srv/app.jar &
jcmd 1 VM.flags
wait
