// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/workbookwriter.h"

#include "exchange/workbook.h"

#include <QFile>

#include <xlsxwriter.h>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QByteArray sheetName(QString name)
{
    constexpr qsizetype longest = 31;
    for (QChar &c : name) {
        if (u"[]:*?/\\"_s.contains(c) || c < u' ')
            c = u' ';
    }
    name = name.simplified().left(longest);
    while (name.startsWith(u'\'') || name.endsWith(u'\'') || name.endsWith(u' '))
        name = name.startsWith(u'\'') ? name.sliced(1) : name.chopped(1);
    return name.isEmpty() ? "Sheet1"_ba : name.toUtf8();
}

/// As a cell may hold it: no longer, no NUL, nothing that XML has no place for.
QString fitting(QString text)
{
    constexpr qsizetype longest = 32'767;
    if (text.size() > longest) {
        text.truncate(longest - 1 - (text[longest - 2].isHighSurrogate() ? 1 : 0));
        text += u'…';
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\0')
            text.remove(i--, 1);
        else if (c == u'\ufffe' || c == u'\uffff')
            text[i] = QChar::ReplacementCharacter;
        else if (c == u'_' && isEscapeAt(text, i))
            text.insert(std::exchange(i, i + 6), u"_x005F"_s);
    }
    return text;
}

/// As a header or a footer may hold it, where & begins a code.
QByteArray printed(const QString &text)
{
    constexpr qsizetype longest = 80;
    QString part = text.simplified().left(longest);
    return part.replace(u'&', u"&&"_s).toUtf8();
}

/// Most texts fit as they are.
bool fits(QStringView text)
{
    constexpr qsizetype longest = 32'767;
    return text.size() <= longest && std::ranges::none_of(text, [](QChar c) {
               return c == u'_' || c == u'\0' || c >= u'\ufffe';
           });
}

lxw_datetime dateOf(QDate day)
{
    return {day.year(), day.month(), day.day(), 0, 0, 0};
}

lxw_datetime dateOf(QDate day, QTime time)
{
    lxw_datetime moment = dateOf(day);
    moment.hour = time.hour();
    moment.min = time.minute();
    moment.sec = time.second();
    return moment;
}

/// Days before 1900 are none to a spreadsheet.
bool isCounted(QDate day)
{
    return day.isValid() && day.year() >= 1900 && day.year() <= 9999;
}

} // namespace

/// Writes one cell. Returns how wide it is shown.
struct WorkbookWriter::Pen
{
    WorkbookWriter &writer;
    lxw_row_t row;
    lxw_col_t column;

    qsizetype operator()(std::monostate) const { return 0; }
    qsizetype operator()(const QString &text) const { return write(text, nullptr); }
    qsizetype operator()(double number) const
    {
        worksheet_write_number(writer.m_sheet, row, column, number, nullptr);
        return QString::number(number).size();
    }
    qsizetype operator()(bool yes) const
    {
        worksheet_write_boolean(writer.m_sheet, row, column, yes ? 1 : 0, nullptr);
        return 5;
    }
    qsizetype operator()(QDate day) const
    {
        if (!isCounted(day))
            return write(day.toString(Qt::ISODate), nullptr);
        return write(dateOf(day), writer.m_dayFormat, 10);
    }
    qsizetype operator()(QTime time) const
    {
        if (!time.isValid())
            return 0;
        const double day = time.msecsSinceStartOfDay() / 86'400'000.0;
        worksheet_write_number(writer.m_sheet, row, column, day, writer.m_timeFormat);
        return 5;
    }
    qsizetype operator()(const QDateTime &moment) const
    {
        if (!isCounted(moment.date()))
            return write(moment.toString(u"yyyy-MM-ddTHH:mm:ss"_s), nullptr);
        return write(dateOf(moment.date(), moment.time()), writer.m_momentFormat, 16);
    }

    qsizetype write(const QString &text, lxw_format *format) const
    {
        if (text.isEmpty())
            return 0;
        writer.m_utf8 = fits(text) ? text.toUtf8() : fitting(text).toUtf8();
        worksheet_write_string(writer.m_sheet, row, column, writer.m_utf8.constData(), format);
        return text.size();
    }
    qsizetype write(lxw_datetime moment, lxw_format *format, qsizetype width) const
    {
        worksheet_write_datetime(writer.m_sheet, row, column, &moment, format);
        return width;
    }
};

WorkbookWriter::WorkbookWriter(const QString &sheet, const QStringList &titles)
    : m_widths(size_t(titles.size()))
{
    QByteArray folder = QFile::encodeName(m_folder.path());
    lxw_workbook_options options{LXW_TRUE, folder.data(), LXW_FALSE};
    const QByteArray path = QFile::encodeName(m_folder.filePath(u"made.xlsx"_s));
    m_workbook = workbook_new_opt(path.constData(), &options);
    m_sheet = workbook_add_worksheet(m_workbook, sheetName(sheet).constData());
    const auto format = [&](const char *code) {
        lxw_format *made = workbook_add_format(m_workbook);
        if (code)
            format_set_num_format(made, code);
        return made;
    };
    m_titleFormat = format(nullptr);
    format_set_bold(m_titleFormat);
    m_dayFormat = format("yyyy-mm-dd");
    m_timeFormat = format("hh:mm");
    m_momentFormat = format("yyyy-mm-dd hh:mm");
    for (qsizetype i = 0; i < titles.size(); ++i)
        m_widths[size_t(i)] = Pen{*this, 0, lxw_col_t(i)}.write(titles[i], m_titleFormat) + 2;
    worksheet_freeze_panes(m_sheet, 1, 0);
}

WorkbookWriter::~WorkbookWriter()
{
    if (m_workbook)
        workbook_close(m_workbook);
}

void WorkbookWriter::setPrinted(const QString &above, const QString &below)
{
    constexpr uint8_t a4 = 9;
    worksheet_set_paper(m_sheet, a4);
    worksheet_set_landscape(m_sheet);
    worksheet_repeat_rows(m_sheet, 0, 0);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    worksheet_set_header(m_sheet, ("&L&B" + printed(above)).constData());
    worksheet_set_footer(m_sheet, ("&L" + printed(below) + "&R&P / &N").constData());
}

void WorkbookWriter::add(const QList<WorkbookCell> &row)
{
    if (++m_rows >= LXW_ROW_MAX)
        return;
    const qsizetype columns = std::min(row.size(), qsizetype(m_widths.size()));
    for (qsizetype i = 0; i < columns; ++i) {
        qsizetype &width = m_widths[size_t(i)];
        width = std::max(width, std::visit(Pen{*this, lxw_row_t(m_rows), lxw_col_t(i)}, row[i]));
    }
}

Result<QByteArray> WorkbookWriter::finish()
{
    constexpr qsizetype widest = 60;
    constexpr qsizetype narrowest = 8;
    for (size_t i = 0; i < m_widths.size(); ++i) {
        const double width = double(std::clamp(m_widths[i] + 1, narrowest, widest));
        worksheet_set_column(m_sheet, lxw_col_t(i), lxw_col_t(i), width, nullptr);
    }
    const auto lastRow = lxw_row_t(std::min<qint64>(m_rows, LXW_ROW_MAX - 1));
    if (!m_widths.empty())
        worksheet_autofilter(m_sheet, 0, 0, lastRow, lxw_col_t(m_widths.size() - 1));
    const lxw_error fault = workbook_close(std::exchange(m_workbook, nullptr));
    if (m_rows >= LXW_ROW_MAX)
        return failure(ErrorKind::Invalid, "table.too-many-rows",
                       {QString::number(LXW_ROW_MAX - 1)});
    QFile file(m_folder.filePath(u"made.xlsx"_s));
    if (fault != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, "table.cannot-make", {},
                       QString::fromUtf8(lxw_strerror(fault)));
    return file.readAll();
}

} // namespace convenor
