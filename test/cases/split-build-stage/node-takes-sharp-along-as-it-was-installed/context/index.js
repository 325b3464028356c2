require('sharp')('in.png').resize(80).toFile('out.png');
