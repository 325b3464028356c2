import _ from 'lodash';

_.now();
