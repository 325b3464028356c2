/** What programs of Python read of a project. Sources: docs.python.org "The import system"; the packages' documentation, read 2026. */
import type { ProjectReading } from '../../knowledge/project-reading.js';

export const pythonReading: ProjectReading = {
  program: {
    endings: ['.py'],
    // flask.palletsprojects.com "Quickstart" (templates, static, app.py, wsgi.py); docs.gunicorn.org "Settings" (its file)
    implied: [
      ...['requirements.txt', 'pyproject.toml', 'templates', 'static', 'app.py', 'wsgi.py', 'gunicorn.conf.py'],
      ...['.flaskenv', '.env', 'setup.cfg', 'sitecustomize.py', 'usercustomize.py'],
    ],
    computed: [
      ...[
        'importlib',
        '__import__',
        'pkgutil',
        'pkg_resources',
        'os.walk',
        'listdir',
        'scandir',
        'glob(',
        'import glob',
        'iterdir',
      ],
      ...[
        'exec(',
        'eval(',
        'subprocess',
        'os.system',
        'popen',
        'sys.path',
        'runpy',
        'dotenv',
        'chdir',
        'multiprocessing',
      ],
    ],
    named: [
      'open(',
      '__file__',
      'getcwd',
      'Path(',
      'send_file',
      'send_from_directory',
      'FileSystemLoader',
      'StaticFiles',
    ],
    quiet: [
      ...['flask', 'fastapi', 'uvicorn', 'gunicorn', 'requests', 'redis', 'psycopg2', 'psycopg2-binary', 'psycopg'],
      ...[
        'sqlalchemy',
        'pydantic',
        'numpy',
        'httpx',
        'aiohttp',
        'pymongo',
        'pymysql',
        'werkzeug',
        'jinja2',
        'starlette',
      ],
      ...[
        'flask-cors',
        'prometheus-client',
        'python-dateutil',
        'pytz',
        'tornado',
        'bottle',
        'urllib3',
        'certifi',
        'click',
      ],
    ],
    packages(read) {
      const text = read('requirements.txt');
      if (text === undefined) return undefined;
      const lines = text.split('\n').map((line) => line.replace(/#.*/, '').trim());
      const names = lines.filter((line) => line !== '').map((line) => /^[\w.-]+(?=\s*(?:$|[=<>!~;[]))/.exec(line)?.[0]);
      return names.includes(undefined)
        ? undefined
        : (names as string[]).map((name) => name.toLowerCase().replaceAll('_', '-'));
    },
  },
};
