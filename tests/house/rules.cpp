// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/rules.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace convenor::house {

namespace {

constexpr int maxSourceLines = 600;
constexpr int maxHeaderLines = 250;
constexpr int maxFunctionLines = 80;
constexpr int maxMainWindowLines = 400;
constexpr int maxPublicFunctions = 20;

/// What a folder may include, of the project and of Qt.
struct Folder
{
    QStringList folders;
    QStringList modules;
};

const QHash<QString, Folder> &folders()
{
    static const QHash<QString, Folder> table{
        {u"base"_s, {{}, {u"QtCore"_s}}},
        {u"domain"_s, {{u"base"_s}, {u"QtCore"_s}}},
        {u"storage"_s, {{u"base"_s, u"domain"_s}, {u"QtCore"_s, u"QtSql"_s}}},
        {u"exchange"_s, {{u"base"_s, u"domain"_s}, {u"QtCore"_s}}},
        {u"publish"_s, {{u"base"_s, u"domain"_s}, {u"QtCore"_s, u"QtGui"_s}}},
        {u"usecases"_s,
         {{u"base"_s, u"domain"_s, u"storage"_s, u"exchange"_s, u"publish"_s},
          {u"QtCore"_s, u"QtConcurrent"_s}}},
        {u"cli"_s,
         {{u"base"_s, u"domain"_s, u"usecases"_s, u"exchange"_s, u"publish"_s},
          {u"QtCore"_s, u"QtGui"_s}}},
        {u"ui"_s,
         {{u"base"_s, u"domain"_s, u"usecases"_s, u"exchange"_s, u"publish"_s},
          {u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtConcurrent"_s, u"QtPrintSupport"_s}}},
    };
    return table;
}

QString breach(const Source &source, int line, const QString &rule)
{
    return u"%1:%2: %3"_s.arg(source.path).arg(line).arg(rule);
}

/// "storage" of app/storage/database.h, "ui" of anything in ui/; empty outside of both.
QString folderOf(const QString &path)
{
    if (path.startsWith(u"app/"_s))
        return path.section(u'/', 1, 1);
    return path.startsWith(u"ui/"_s) ? u"ui"_s : QString();
}

/// "people" of ui/people/peoplepage.h; empty where no page lives.
QString pageOf(const QString &path)
{
    static const QStringList shared{u"models"_s, u"widgets"_s, u"support"_s, u"shell"_s,
                                    u"summary"_s};
    const QStringList parts = path.split(u'/');
    const bool isPage = parts.size() > 2 && parts[0] == u"ui" && !shared.contains(parts[1]);
    return isPage ? parts[1] : QString();
}

bool isCode(const QString &path)
{
    return path.endsWith(u".cpp") || path.endsWith(u".h");
}

/// The project's file that an include names: relative to app/, or to the top for all else.
QString resolved(const Include &include, const QSet<QString> &paths)
{
    const QString inApp = u"app/"_s + include.target;
    return paths.contains(inApp) ? inApp : include.target;
}

bool isMadeByQt(const QString &target)
{
    return !target.contains(u'/') && (target.startsWith(u"ui_") || target.endsWith(u".moc"));
}

/// The door, and what is made of it for the use-cases' own sources.
bool isBehindTheDoor(const QString &path)
{
    return path == u"app/usecases/door.h" || path == u"app/usecases/editing.h"
        || path == u"app/usecases/fieldwords.h";
}

/// The door to writing is for use-cases, their tests, and what measures it.
bool mayUseTheDoor(const QString &path)
{
    if (isBehindTheDoor(path))
        return true;
    static const QRegularExpression users(
        u"^(?:app/usecases/\\w+\\.cpp|tests/(?:usecases|support|benchmarks)/.*)$"_s);
    return users.match(path).hasMatch();
}

/// The rule that including one of the project's files breaks, or nothing.
QString projectRule(const Source &source, const QString &target)
{
    const bool isSourceFile = source.path.endsWith(u".cpp");
    const QString from = folderOf(source.path);
    const QString to = folderOf(target);
    if (isBehindTheDoor(target) && !mayUseTheDoor(source.path))
        return u"%1 is for usecases/*.cpp alone"_s.arg(target.sliced(4));
    if (from.isEmpty())
        return {};
    if (to != from && !folders().value(from).folders.contains(to))
        return u"%1 may not include %2"_s.arg(from, to.isEmpty() ? target : to);
    if (from == u"usecases" && to == u"storage" && !isSourceFile
        && !isBehindTheDoor(source.path)) // which only .cpp files see
        return u"usecases may include storage in .cpp files only"_s;
    if (const QString page = pageOf(target); !page.isEmpty() && page != pageOf(source.path)
        && !source.path.startsWith(u"ui/pages.") && !source.path.startsWith(u"ui/sidewindows."))
        return u"only ui/pages.cpp may include a page (ui/%1)"_s.arg(page);
    return {};
}

/// The rule that including a header of Qt or of a library breaks, or nothing.
QString libraryRule(const Source &source, const QString &header)
{
    static const QStringList prompts{u"QMessageBox"_s, u"QFileDialog"_s, u"QInputDialog"_s,
                                     u"QErrorMessage"_s};
    const QString from = folderOf(source.path);
    if (from.isEmpty())
        return {};
    const QString name = header.section(u'/', -1);
    if ((name == u"sqlite3.h" || name.startsWith(u"QSql")) && from != u"storage")
        return u"%1 is for app/storage alone"_s.arg(name);
    if (prompts.contains(name) && !source.path.startsWith(u"ui/support/prompts."))
        return u"%1 is for ui/support/prompts alone"_s.arg(name);
    const QString module = moduleOf(header);
    if (!module.isEmpty() && !folders().value(from).modules.contains(module))
        return u"%1 may not include %2 (%3)"_s.arg(from, header, module);
    return {};
}

QString includeRule(const Source &source, const Include &include, const QSet<QString> &paths)
{
    if (include.angled)
        return libraryRule(source, include.target);
    const QString target = resolved(include, paths);
    if (paths.contains(target))
        return projectRule(source, target);
    if (isMadeByQt(include.target) || folderOf(source.path).isEmpty())
        return {};
    return u"\"%1\" is no file of the project, named from app/ or from the top"_s.arg(
        include.target);
}

QSet<QString> pathsOf(const QList<Source> &sources)
{
    QSet<QString> paths;
    for (const Source &source : sources)
        paths.insert(source.path);
    return paths;
}

/// Walks the includes depth first; `trail` is the way to where it stands.
class CycleSearch final
{
public:
    explicit CycleSearch(const QList<Source> &sources)
    {
        const QSet<QString> paths = pathsOf(sources);
        for (const Source &source : sources) {
            for (const Include &include : includesOf(source.text)) {
                if (const QString to = resolved(include, paths);
                    !include.angled && paths.contains(to))
                    m_includes[source.path].append(to);
            }
        }
    }

    void visit(const QString &path)
    {
        if (const qsizetype start = m_trail.indexOf(path); start >= 0) {
            found.append(u"%1:1: includes go in a circle: %2"_s.arg(
                path, (m_trail.sliced(start) + QStringList{path}).join(u" > ")));
        } else if (!m_done.contains(path)) {
            m_trail.append(path);
            for (const QString &next : m_includes.value(path))
                visit(next);
            m_trail.removeLast();
            m_done.insert(path);
        }
    }

    QStringList found;

private:
    QHash<QString, QStringList> m_includes;
    QStringList m_trail;
    QSet<QString> m_done;
};

void judgeLength(const Source &source, QStringList &found)
{
    const bool isMainWindow = source.path.startsWith(u"ui/mainwindow.");
    const int limit = source.path.endsWith(u".h") ? maxHeaderLines
        : isMainWindow                            ? maxMainWindowLines
                                                  : maxSourceLines;
    const auto lines = static_cast<int>(source.text.count(u'\n'));
    if (lines > limit)
        found.append(breach(source, 1, u"%1 lines, the house allows %2"_s.arg(lines).arg(limit)));
}

void judgeShape(const Source &source, QStringList &found)
{
    const Shape shape = shapeOf(source.text);
    if (!shape.sound)
        found.append(
            breach(source, 1, u"its braces do not pair, so nothing can be counted in it"_s));
    for (const Function &function : shape.functions) {
        // Rows of a test's table are data, not logic.
        if (function.lines > maxFunctionLines && !function.name.endsWith(u"_data"))
            found.append(breach(source, function.line,
                                u"%1 has %2 lines, the house allows %3"_s.arg(function.name)
                                    .arg(function.lines)
                                    .arg(maxFunctionLines)));
    }
    for (const Class &type : shape.classes) {
        if (type.publicFunctions > maxPublicFunctions)
            found.append(breach(source, type.line,
                                u"%1 has %2 public functions, the house allows %3"_s.arg(type.name)
                                    .arg(type.publicFunctions)
                                    .arg(maxPublicFunctions)));
    }
}

} // namespace

QString moduleOf(const QString &header)
{
    static QHash<QString, QString> known;
    if (const auto it = known.constFind(header); it != known.constEnd())
        return *it;
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    QString module = header.section(u'/', 0, 0);
    if (!module.startsWith(u"Qt") || !headers.exists(module)) {
        module.clear();
        for (const QString &folder : headers.entryList({u"Qt*"_s}, QDir::Dirs)) {
            if (QFileInfo::exists(headers.filePath(folder + u'/' + header)))
                module = folder;
        }
    }
    known.insert(header, module);
    return module;
}

QStringList includeBreaches(const QList<Source> &sources)
{
    const QSet<QString> paths = pathsOf(sources);
    QStringList found;
    for (const Source &source : sources) {
        for (const Include &include : includesOf(source.text)) {
            if (const QString rule = includeRule(source, include, paths); !rule.isEmpty())
                found.append(breach(source, include.line, rule));
        }
    }
    return found;
}

QStringList includeCycles(const QList<Source> &sources)
{
    CycleSearch search(sources);
    for (const Source &source : sources)
        search.visit(source.path);
    return search.found;
}

QStringList sizeBreaches(const QList<Source> &sources)
{
    QStringList found;
    for (const Source &source : sources) {
        if (!isCode(source.path))
            continue;
        judgeLength(source, found);
        judgeShape(source, found);
    }
    return found;
}

QStringList licenceBreaches(const QList<Source> &sources)
{
    QStringList found;
    for (const Source &source : sources) {
        const QString head = source.text.section(u'\n', 0, 4);
        for (const QString &line : {u"SPDX-FileCopyrightText:"_s, u"SPDX-License-Identifier:"_s}) {
            if (!head.contains(line))
                found.append(breach(source, 1, u"no %1 line"_s.arg(line)));
        }
    }
    return found;
}

QStringList strangersAtTop(const QStringList &entries)
{
    static const QStringList expected{
        u"app"_s, u"ui"_s, u"resources"_s, u"tests"_s, u"packaging"_s, u"CMakeLists.txt"_s,
        u"CMakePresets.json"_s, u"README.md"_s, u"LICENSE"_s, u"CHANGELOG.md"_s, u".clang-format"_s,
        u".clang-tidy"_s, u".ci"_s, u".gitignore"_s,
        // never committed
        u".git"_s, u"build"_s, u"CMakeLists.txt.user"_s, u"CMakeUserPresets.json"_s};
    QStringList found;
    for (const QString &entry : entries) {
        if (!expected.contains(entry))
            found.append(u"%1:1: not expected in the top folder"_s.arg(entry));
    }
    return found;
}

} // namespace convenor::house
