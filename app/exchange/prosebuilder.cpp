// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/prosebuilder.h"

#include <QRegularExpression>
#include <QUrl>

#include <array>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString allowedLink(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    static const QStringList schemes{u"http"_s, u"https"_s, u"mailto"_s};
    const bool isPlain =
        !address.contains(u' ') && !address.contains(u'<') && !address.contains(u'>');
    return url.isValid() && isPlain && schemes.contains(url.scheme()) ? address : QString();
}

bool isWordAt(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
}

bool isBlankAt(QStringView text, qsizetype at)
{
    return at < 0 || at >= text.size() || text[at].isSpace();
}

/// Whether the sign would mean something there.
bool meansSomething(QStringView text, qsizetype at)
{
    const QChar next = at + 1 < text.size() ? text[at + 1] : QChar();
    switch (text[at].unicode()) {
    case u'\\':
        return next.isPunct() || next.isSymbol() || next.isNull();
    case u'`':
        return true;
    case u'*':
        return !(isBlankAt(text, at - 1) && isBlankAt(text, at + 1)) || at == 0;
    case u'_':
        return !(isWordAt(text, at - 1) && isWordAt(text, at + 1));
    case u'~':
        return next == u'~';
    case u']':
        return next == u'(' || next == u'[' || next == u':';
    case u'<':
        return next.isLetter() || next == u'/' || next == u'!' || next == u'?';
    case u'&':
        return next.isLetter() || next == u'#';
    default:
        return false;
    }
}

QString escapedText(QStringView text)
{
    static const QRegularExpression entity(u"&#?[A-Za-z0-9]+;"_s);
    const bool hasEntity = entity.match(text.toString()).hasMatch();
    QString escaped;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (meansSomething(text, i) && (text[i] != u'&' || hasEntity))
            escaped += u'\\';
        escaped += text[i];
    }
    return escaped;
}

/// A line that would begin something begins with words instead.
QString escapedStart(QString line)
{
    static const QRegularExpression marks(
        u"^(?:#{1,6}(?=\\s|$)|[-+](?=\\s|$)|>|=+\\s*$|-+\\s*$|\\|)"_s);
    static const QRegularExpression number(u"^\\d{1,9}(?=[.)](?:\\s|$))"_s);
    if (const auto match = number.match(line); match.hasMatch())
        return line.insert(match.capturedEnd(), u'\\');
    return marks.match(line).hasMatch() ? u'\\' + line : line;
}

QString indented(const QString &text, qsizetype width)
{
    return QString(text)
        .replace(u"\n"_s, u'\n' + QString(width, u' '))
        .replace(QRegularExpression(u"(?m)^ +$"_s), QString());
}

constexpr std::array marks{"**", "*", "~~"};

std::array<bool, 3> flagsOf(const RunForm &form)
{
    return {form.bold, form.italic, form.struck};
}

RunForm common(const RunForm &one, const RunForm &other)
{
    return {one.bold && other.bold, one.italic && other.italic, one.struck && other.struck, false,
            one.link == other.link ? one.link : QString()};
}

} // namespace

void ProseBuilder::push(Holder holder, bool isNumbered)
{
    m_frames.append(Frame{holder, isNumbered, false, {}});
}

ProseBuilder::Frame ProseBuilder::pop()
{
    return m_frames.size() > 1 ? m_frames.takeLast() : Frame{};
}

void ProseBuilder::addBlock(const QString &block)
{
    m_frames.last().blocks.append(block);
    m_size += block.size();
}

bool ProseBuilder::isInTable() const
{
    return std::any_of(m_frames.cbegin(), m_frames.cend(),
                       [](const Frame &each) { return each.holder == Holder::Cell; });
}

void ProseBuilder::beginParagraph(Kind kind, int level)
{
    m_runs.clear();
    m_kind = kind;
    m_level = std::clamp(level, 1, 6);
    m_isOpen = true;
}

void ProseBuilder::addText(QStringView text, const RunForm &form)
{
    if (!m_isOpen || text.isEmpty())
        return;
    m_size += text.size();
    RunForm allowed = form;
    allowed.link = allowedLink(form.link);
    if (!m_runs.isEmpty() && !m_runs.last().isBreak && m_runs.last().form == allowed)
        m_runs.last().text += text;
    else
        m_runs.append({text.toString(), allowed, false});
}

void ProseBuilder::addBreak()
{
    if (m_isOpen)
        m_runs.append({{}, {}, true});
}

/// Emphasis opens and closes at words alone, and goes on over neighbours that share it.
QString ProseBuilder::paragraphText() const
{
    static const QRegularExpression blanks(u"[ \\t\\r\\n]+"_s);
    QList<Run> pieces;
    for (const Run &run : m_runs) {
        const QString text = QString(run.text).replace(blanks, u" "_s);
        const bool isBlank = text.trimmed().isEmpty();
        if (run.isBreak || isBlank) {
            pieces.append({text, run.form, run.isBreak});
            continue;
        }
        if (text.startsWith(u' '))
            pieces.append({u" "_s, run.form, false});
        pieces.append({text.trimmed(), run.form, false});
        if (text.endsWith(u' '))
            pieces.append({u" "_s, run.form, false});
    }
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (pieces[i].isBreak || pieces[i].text != u" ")
            continue;
        const bool isWithin = i > 0 && i + 1 < pieces.size();
        const RunForm around =
            isWithin ? common(pieces[i - 1].form, pieces[i + 1].form) : RunForm();
        pieces[i].form = common(pieces[i].form, around);
    }
    QString line;
    QStringList lines;
    QList<int> open;
    QString link;
    const auto closeTo = [&](qsizetype depth) {
        while (open.size() > depth)
            line += QLatin1StringView(marks[size_t(open.takeLast())]);
    };
    const auto closeLink = [&] {
        closeTo(0);
        if (!link.isEmpty())
            line += u"](%1)"_s.arg(link.contains(u')') || link.contains(u'(') ? u"<%1>"_s.arg(link)
                                                                              : link);
        link.clear();
    };
    for (const Run &piece : pieces) {
        const std::array<bool, 3> flags = flagsOf(piece.form);
        if (piece.isBreak || piece.form.link != link) {
            closeLink();
            if (!piece.form.link.isEmpty())
                line += u'[';
            link = piece.form.link;
        }
        if (piece.isBreak) {
            lines.append(line.trimmed());
            line.clear();
            continue;
        }
        for (qsizetype i = 0; i < open.size(); ++i) {
            if (!flags[size_t(open[i])])
                closeTo(i);
        }
        for (int i = 0; i < 3; ++i) {
            if (flags[size_t(i)] && !open.contains(i)) {
                line += QLatin1StringView(marks[size_t(i)]);
                open.append(i);
            }
        }
        const bool isCode = piece.form.code && !piece.text.contains(u'`');
        line += isCode ? u'`' + piece.text + u'`' : escapedText(piece.text);
    }
    closeLink();
    lines.append(line.trimmed());
    for (QString &each : lines)
        each = escapedStart(each);
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    while (!lines.isEmpty() && lines.first().isEmpty())
        lines.removeFirst();
    const bool isOneLine = m_kind == Kind::Heading || isInTable();
    return lines.join(isOneLine ? u" "_s : u"\\\n"_s);
}

void ProseBuilder::endParagraph()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    if (m_kind == Kind::Preformatted && !isInTable()) {
        QString text;
        for (const Run &run : std::as_const(m_runs))
            text += run.isBreak ? u"\n"_s : run.text;
        QStringList &blocks = m_frames.last().blocks;
        if (!blocks.isEmpty() && blocks.last().startsWith(u"```\n"))
            blocks.last().insert(blocks.last().size() - 4, u'\n' + text);
        else if (!text.isEmpty())
            addBlock(u"```\n"_s + text + u"\n```"_s);
        return;
    }
    if (m_kind == Kind::Heading) {
        for (Run &run : m_runs)
            run.form.bold = false;
    }
    QString text = paragraphText();
    if (text.isEmpty())
        return;
    if (isInTable())
        text.replace(u'|', u"\\|"_s);
    else if (m_kind == Kind::Heading)
        text.prepend(QString(m_level, u'#') + u' ');
    addBlock(text);
}

void ProseBuilder::beginList(bool isNumbered)
{
    push(Holder::List, isNumbered);
}

void ProseBuilder::beginItem()
{
    push(Holder::Item);
}

void ProseBuilder::endItem()
{
    const Frame item = pop();
    Frame &list = m_frames.last();
    if (item.blocks.isEmpty())
        return;
    // A list below a line belongs to it without a gap.
    QString text = item.blocks.first();
    static const QRegularExpression itemStart(u"^(?:-|\\d+\\.) "_s);
    for (const QString &block : item.blocks.sliced(1)) {
        const bool isList = itemStart.match(block).hasMatch();
        text += (isList ? u"\n"_s : u"\n\n"_s) + block;
        list.isLoose = list.isLoose || !isList;
    }
    const QString mark =
        list.isNumbered ? QString::number(list.blocks.size() + 1) + u". "_s : u"- "_s;
    list.blocks.append(mark + indented(text, mark.size()));
}

void ProseBuilder::endList()
{
    const Frame list = pop();
    if (list.blocks.isEmpty())
        return;
    if (isInTable()) {
        addBlock(list.blocks.join(u" "_s));
        return;
    }
    // A list that comes in its own item goes on below the item before it.
    Frame &around = m_frames.last();
    const QString text = list.blocks.join(list.isLoose ? u"\n\n"_s : u"\n"_s);
    const bool isBare = around.holder == Holder::Item && around.blocks.isEmpty()
        && m_frames.size() > 1 && !m_frames[m_frames.size() - 2].blocks.isEmpty();
    if (isBare) {
        Frame &outer = m_frames[m_frames.size() - 2];
        const qsizetype width = outer.isNumbered ? outer.blocks.last().indexOf(u' ') + 1 : 2;
        outer.blocks.last() += u'\n' + QString(width, u' ') + indented(text, width);
        return;
    }
    // Word processors cut a list in two where somebody worked on it.
    if (!around.blocks.isEmpty() && around.blocks.last().startsWith(u"- ") && text.startsWith(u"- ")
        && !list.isLoose) {
        around.blocks.last() += u'\n' + text;
        return;
    }
    addBlock(text);
}

void ProseBuilder::beginQuote()
{
    push(Holder::Quote);
}

void ProseBuilder::endQuote()
{
    const Frame quote = pop();
    if (quote.blocks.isEmpty())
        return;
    QStringList lines = quote.blocks.join(u"\n\n"_s).split(u'\n');
    for (QString &line : lines)
        line = line.isEmpty() ? u">"_s : u"> "_s + line;
    addBlock(lines.join(u'\n'));
}

void ProseBuilder::beginTable()
{
    push(Holder::Table);
}

void ProseBuilder::beginRow()
{
    push(Holder::Row);
}

void ProseBuilder::beginCell()
{
    push(Holder::Cell);
}

void ProseBuilder::endCell()
{
    const Frame cell = pop();
    m_frames.last().blocks.append(cell.blocks.join(u" "_s));
}

void ProseBuilder::endRow()
{
    const Frame row = pop();
    m_frames.last().blocks.append(u"| "_s + row.blocks.join(u" | "_s) + u" |"_s);
    if (m_frames.last().blocks.size() == 1)
        m_frames.last().blocks.append(u"|"_s + u" --- |"_s.repeated(row.blocks.size()));
}

void ProseBuilder::endTable()
{
    const Frame table = pop();
    if (table.blocks.isEmpty())
        return;
    if (isInTable()) // one inside another
        addBlock(QString(table.blocks.join(u" "_s)).remove(u'|').simplified());
    else
        addBlock(table.blocks.join(u'\n'));
}

QString ProseBuilder::markdown() const
{
    return m_frames.first().blocks.join(u"\n\n"_s);
}

} // namespace convenor
