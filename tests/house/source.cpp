// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/source.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace convenor::house {

namespace {

/// Overwrites [from, to) with blanks, but keeps line ends.
void blank(QString &text, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < qMin(to, text.size()); ++i) {
        if (text[i] != u'\n')
            text[i] = u' ';
    }
}

qsizetype endOr(qsizetype found, qsizetype length, const QString &text)
{
    return found < 0 ? text.size() : found + length;
}

qsizetype endOfLiteral(const QString &text, qsizetype open)
{
    for (qsizetype i = open + 1; i < text.size() && text[i] != u'\n'; ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == text[open])
            return i + 1;
    }
    return text.size();
}

/// A ' between digits separates thousands and opens nothing.
bool isDigitSeparator(const QString &text, qsizetype at)
{
    return at > 0 && text[at] == u'\'' && text[at - 1].isDigit();
}

qsizetype endOfRawLiteral(const QString &text, qsizetype quote)
{
    const qsizetype paren = text.indexOf(u'(', quote);
    if (paren < 0)
        return text.size();
    const QString close = u')' + text.mid(quote + 1, paren - quote - 1) + u'"';
    return endOr(text.indexOf(close, paren), close.size(), text);
}

/// Comments are blanked whole, of literals the quotes stay.
QString withoutCommentsAndLiterals(QString text)
{
    for (qsizetype i = 0; i < text.size();) {
        const QStringView rest = QStringView(text).sliced(i);
        qsizetype end = i + 1;
        if (rest.startsWith(u"//")) {
            end = endOr(text.indexOf(u'\n', i), 0, text);
            blank(text, i, end);
        } else if (rest.startsWith(u"/*")) {
            end = endOr(text.indexOf(u"*/"_s, i + 2), 2, text);
            blank(text, i, end);
        } else if (text[i] == u'"' && i > 0 && text[i - 1] == u'R') {
            end = endOfRawLiteral(text, i);
            blank(text, i + 1, end - 1);
        } else if (text[i] == u'"' || (text[i] == u'\'' && !isDigitSeparator(text, i))) {
            end = endOfLiteral(text, i);
            blank(text, i + 1, end - 1);
        }
        i = end;
    }
    return text;
}

/// Lines that begin with # (and those continued from them), and Qt's macros that end without a
/// semicolon.
void blankDirectives(QString &text)
{
    static const QRegularExpression directive(
        uR"(^[ \t]*#(?:.*\\\n)*.*$|^[ \t]*Q(?:_[A-Z_]+|TEST_[A-Z_]+)\b(?:\([^;{}]*?\))?(?=[ \t]*$))"_s,
        QRegularExpression::MultilineOption);
    for (auto matches = directive.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        blank(text, match.capturedStart(), match.capturedEnd());
    }
}

enum class Scope { Namespace, Class };

/// A namespace or a class whose brace is open.
struct Open
{
    Scope scope;
    qsizetype classIndex = -1;
    bool isPublic = true;
};

QString withoutTemplates(QString declaration)
{
    static const QRegularExpression templates(u"<[^<>()]*(?:\\([^()]*\\))?[^<>()]*>"_s);
    declaration.remove(u"[[nodiscard]]"_s);
    for (qsizetype before = -1; before != declaration.size();) {
        before = declaration.size();
        declaration.remove(templates);
    }
    return declaration.simplified();
}

/// The name a declaration gives to a function, empty when it declares none.
QString functionName(const QString &declaration)
{
    static const QRegularExpression function(
        uR"(((?:\w+::)*operator *(?:\(\)|[^\s(\w]+| [\w: ]+[*&]*)|~?\w[\w:~]*) ?\()"_s);
    static const QRegularExpression notOne(
        u"^(?:using|typedef|static_assert|friend|enum|extern \"|return|throw|else|Q_\\w+)\\b"_s);
    const QString plain = withoutTemplates(declaration);
    if (plain.contains(notOne))
        return {};
    const auto match = function.match(plain);
    if (!match.hasMatch())
        return {};
    const qsizetype assigned = plain.indexOf(u'=');
    const QString name = match.captured(1);
    const bool isVariable =
        assigned >= 0 && assigned < match.capturedStart() && !name.contains(u"operator"_s);
    return isVariable ? QString() : name;
}

/// Walks over the code once. What it is to remember of a declaration is `m_start`, where that
/// began.
class Walk final
{
public:
    explicit Walk(const QString &text)
        : m_code(codeOnly(text))
    {
    }

    Shape run()
    {
        startAfter(-1);
        while (m_at < m_code.size() && m_shape.sound)
            step();
        m_shape.sound = m_shape.sound && m_open.isEmpty();
        return m_shape;
    }

private:
    void step()
    {
        const QChar c = m_code[m_at];
        if (c == u'(')
            m_at = skip(m_at);
        else if (c == u'{')
            open();
        else if (c == u'}')
            close();
        else if (c == u';')
            endDeclaration();
        else if (c == u':' && endsSectionLabel())
            startAfter(m_at);
        else
            ++m_at;
    }

    void open()
    {
        static const QRegularExpression typed(
            uR"(\b(class|struct|union)\s+(?:\w+\s+)*?(\w[\w:]*)\s*(?:final\b\s*)?(?::[^:].*)?$)"_s,
            QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression named(uR"(\bnamespace\b|\bextern\s*"\s*"\s*$)"_s);
        const QString before = declaration();
        const QString plain = withoutTemplates(before);
        const bool isEnum = plain.startsWith(u"enum"_s) || plain.contains(u" enum "_s);
        if (before.contains(named)) {
            enter({Scope::Namespace});
        } else if (const auto match = typed.match(plain);
                   match.hasMatch() && !isEnum && functionName(before).isEmpty()) {
            m_shape.classes.append({match.captured(2), lineOf(m_start), 0});
            enter({Scope::Class, m_shape.classes.size() - 1, match.captured(1) != u"class"_s});
        } else if (isBodyOf(before)) {
            body(before);
        } else {
            m_at = skip(m_at); // an initializer, an enum
        }
    }

    /// Braces after a name in a constructor's list initialize a member, all others after a function
    /// are its body.
    bool isBodyOf(const QString &before) const
    {
        static const QRegularExpression list(uR"(\)\s*(?:noexcept\s*)?:(?!:))"_s);
        if (functionName(before).isEmpty())
            return false;
        const QString plain = withoutTemplates(before);
        return !plain.contains(list) || plain.endsWith(u')') || plain.endsWith(u'}');
    }

    void body(const QString &before)
    {
        const qsizetype end = skip(m_at);
        const QString name = functionName(before);
        m_shape.functions.append({name, lineOf(m_start), lineOf(end - 1) - lineOf(m_start) + 1});
        countMember(name, {});
        startAfter(end - 1);
    }

    void close()
    {
        if (m_open.isEmpty()) {
            m_shape.sound = false;
            return;
        }
        m_open.removeLast();
        startAfter(m_at);
    }

    void endDeclaration()
    {
        const QString declared = declaration();
        countMember(functionName(declared), declared);
        startAfter(m_at);
    }

    void countMember(const QString &name, const QString &declared)
    {
        static const QRegularExpression given(u"=\\s*(?:default|delete)\\s*$"_s);
        const bool isMember = !m_open.isEmpty() && m_open.last().scope == Scope::Class;
        if (isMember && m_open.last().isPublic && !name.isEmpty() && !name.startsWith(u'~')
            && !declared.contains(given))
            ++m_shape.classes[m_open.last().classIndex].publicFunctions;
    }

    /// `public:` and its like; of a section of signals nothing is counted.
    bool endsSectionLabel()
    {
        static const QRegularExpression label(
            u"^(?:(public|protected|private)(?:\\s+(?:slots|Q_SLOTS))?|signals|Q_SIGNALS)$"_s);
        if (m_open.isEmpty() || m_open.last().scope != Scope::Class)
            return false;
        const auto match = label.match(declaration());
        if (match.hasMatch())
            m_open.last().isPublic = match.captured(1) == u"public"_s;
        return match.hasMatch();
    }

    void enter(Open open)
    {
        m_open.append(open);
        startAfter(m_at);
    }

    void startAfter(qsizetype at)
    {
        m_start = at + 1;
        while (m_start < m_code.size() && m_code[m_start].isSpace())
            ++m_start;
        m_at = m_start;
    }

    QString declaration() const { return m_code.mid(m_start, m_at - m_start).trimmed(); }

    int lineOf(qsizetype at) const
    {
        return static_cast<int>(QStringView(m_code).first(at).count(u'\n')) + 1;
    }

    /// Past the bracket that pairs with the one at `from`.
    qsizetype skip(qsizetype from)
    {
        int depth = 0;
        for (qsizetype i = from; i < m_code.size(); ++i) {
            const QChar c = m_code[i];
            if (c == u'(' || c == u'{')
                ++depth;
            else if ((c == u')' || c == u'}') && --depth == 0)
                return i + 1;
        }
        m_shape.sound = false;
        return m_code.size();
    }

    QString m_code;
    qsizetype m_at = 0;
    qsizetype m_start = 0;
    QList<Open> m_open;
    Shape m_shape;
};

} // namespace

QString codeOnly(const QString &text)
{
    QString code = withoutCommentsAndLiterals(text);
    blankDirectives(code);
    return code;
}

QList<Include> includesOf(const QString &text)
{
    static const QRegularExpression pattern(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    QList<Include> found;
    const QList<QString> lines = text.split(u'\n');
    // A commented include is none: what stands in `code` decides, but there the target is blanked.
    const QList<QString> code = withoutCommentsAndLiterals(text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = pattern.match(lines[i]);
        if (match.hasMatch() && code[i].trimmed().startsWith(u'#'))
            found.append({match.captured(2), match.captured(1) == u"<"_s, static_cast<int>(i) + 1});
    }
    return found;
}

Shape shapeOf(const QString &text)
{
    return Walk(text).run();
}

} // namespace convenor::house
