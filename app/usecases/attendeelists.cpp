// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/attendeelists.h"

#include "base/filename.h"
#include "exchange/tablewriter.h"
#include "publish/sheetpage.h"
#include "publish/sheetpages.h"
#include "publish/templates.h"
#include "publish/typesetter.h"
#include "storage/attendeestore.h"
#include "usecases/attendeetables.h"
#include "usecases/attendeewords.h"
#include "usecases/editing.h"
#include "usecases/outputs.h"
#include "usecases/planted.h"
#include "usecases/publishing.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

using Column = AttendeeColumn;

QString tr(const char *text)
{
    return QCoreApplication::translate("Attendees", text);
}

/// What was read for one wish, before it is seen through a view.
struct Registered
{
    Series series;
    Session session; ///< of a list of one
    QList<Entrant> entrants;
};

/// Sheets one after the other.
class SheetsTogether final : public PrintedPages
{
public:
    SheetsTogether(const QList<Sheet> &sheets, const std::optional<QPageLayout> &paper)
    {
        for (const Sheet &each : sheets)
            m_parts.push_back(std::make_unique<SheetPages>(each, paper));
    }

    QPageLayout layout() const override { return m_parts.front()->layout(); }
    DocumentFacts facts() const override { return m_parts.front()->facts(); }
    int count() const override
    {
        int all = 0;
        for (const auto &each : m_parts)
            all += each->count();
        return all;
    }
    void paint(QPainter &painter, int page) override
    {
        for (const auto &each : m_parts) {
            if (page < each->count())
                return each->paint(painter, page);
            page -= each->count();
        }
    }

private:
    std::vector<std::unique_ptr<SheetPages>> m_parts;
};

QTimeZone zoneOf(const Series &series)
{
    const QTimeZone zone(series.timeZone.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

QString whenOf(const Session &session, const QString &zone)
{
    QString text = dateWords(session.date);
    if (session.date.day().isValid())
        text = QLocale().dayName(session.date.day().dayOfWeek()) + u' ' + text;
    QStringList times;
    for (const QTime time : {session.start, session.end}) {
        if (time.isValid())
            times.append(time.toString(u"HH:mm"_s));
    }
    return times.isEmpty() ? text : u"%1, %2 %3"_s.arg(text, times.join(u'–'), zone);
}

/// Writes one of several forms of a list from what a view shows.
class Listing final
{
public:
    Listing(Workspace &workspace, const AttendeeWish &wish)
        : m_workspace(workspace)
        , m_wish(wish)
    {
    }

    Result<Registered> read() const
    {
        if (m_wish.forSharing && m_wish.kind != SheetKind::List)
            return failure(ErrorKind::Invalid, "attendees.not-shared");
        if (m_wish.forSharing && m_wish.state != RegistrationState::Accepted)
            return failure(ErrorKind::Invalid, "attendees.shared-accepted");
        return m_workspace.door().read<Registered>([this](Stores &stores) -> Result<Registered> {
            Registered read;
            SeriesId series = m_wish.series;
            if (!m_wish.session.isNull()) {
                auto session = found(stores, m_wish.session);
                if (!session)
                    return tl::unexpected(session.error());
                read.session = *std::move(session);
                series = read.session.series;
            }
            auto of = found(stores, series);
            if (!of)
                return tl::unexpected(of.error());
            read.series = *std::move(of);
            read.entrants = AttendeeStore(stores.database).entrants(series, m_wish.session);
            read.entrants.removeIf([this](const Entrant &each) { return !isWanted(each); });
            return read;
        });
    }

    /// What stands around a table.
    Sheet frame(const Registered &read, const Headcount &count) const
    {
        Sheet sheet;
        const bool ofAll = m_wish.session.isNull();
        const QString title = ofAll
            ? tr("The meeting as a whole")
            : u"%1. %2"_s.arg(QString::number(read.session.number), read.session.title);
        const QDateTime now = m_workspace.door().now().toTimeZone(zoneOf(read.series));
        sheet.above = read.series.title;
        sheet.title = title;
        if (!ofAll)
            sheet.lines.append(whenOf(read.session, read.series.timeZone));
        sheet.lines.append(u"%1: %2"_s.arg(shownState(), sentenceOf(count)));
        sheet.audience = audience();
        sheet.made = tr("Made %1, %2, by %3")
                         .arg(now.toString(u"yyyy-MM-dd HH:mm"_s),
                              QString::fromUtf8(now.timeZone().id()), m_workspace.author());
        sheet.pageOf = tr("Page %1 of %2");
        sheet.again = tr("%1 (continued)");
        sheet.caption = u"%1: %2"_s.arg(label(m_wish.kind), title);
        sheet.facts = {sheet.caption, m_workspace.author(), QLocale().bcp47Name(), audience()};
        return sheet;
    }

    QList<AttendeeColumn> columns() const
    {
        const auto possible = AttendeeLists::possibleColumns(m_wish.forSharing);
        QList<AttendeeColumn> columns = m_wish.columns;
        columns.removeIf([&](AttendeeColumn each) { return !possible.contains(each); });
        return columns.isEmpty() ? AttendeeLists::usualColumns(m_wish) : columns;
    }

    /// What all who take part may see of each other.
    QList<SharedAttendee> shared(const Registered &read) const
    {
        QList<Entrant> entrants = read.entrants;
        for (Entrant &each : entrants) {
            if (PLANTED(sharedWithoutConsent))
                each.mayBeListed = true;
            if (PLANTED(sharedAddress))
                each.mayShareAddress = true;
            if (PLANTED(sharedSecurityConcern))
                each.securityConcern = false;
        }
        return sharedAmong(entrants, m_wish.as);
    }

    QList<Sheet> sheets(const Registered &read) const
    {
        if (m_wish.kind == SheetKind::SignIn)
            return doorSheets(read);
        if (m_wish.forSharing)
            return {listSheet(read, shared(read))};
        const auto rows = listedAmong(read.entrants, m_wish.as);
        QList<Sheet> sheets{listSheet(read, rows)};
        if (const qsizetype apart = read.entrants.size() - rows.size(); apart > 0)
            sheets[0].lines.append(tr("On the sign-in sheet alone: %1 more").arg(apart));
        return sheets;
    }

    Result<QByteArray> csv(const Registered &read) const
    {
        TableWriter writer;
        writer.add(titles());
        eachRow(read, [&](const QList<WorkbookCell> &cells) {
            QStringList texts;
            for (const WorkbookCell &each : cells)
                texts.append(textOf(each));
            writer.add(texts);
        });
        return writer.bytes();
    }

    Result<QByteArray> workbook(const Registered &read) const
    {
        const Sheet around = frame(read, {});
        WorkbookWriter writer(m_wish.forSharing ? tr("Shared list") : tr("Internal list"),
                              titles());
        writer.setPrinted(around.audience + u" – "_s + around.title, around.made);
        eachRow(read, [&](const QList<WorkbookCell> &cells) { writer.add(cells); });
        return writer.finish();
    }

    QString audience() const
    {
        return m_wish.forSharing ? tr("Shared list: only who agreed to be listed")
                                 : tr("Internal: for organizers only");
    }

private:
    bool isWanted(const Entrant &each) const
    {
        return (!m_wish.state || each.state == *m_wish.state)
            && (!m_wish.capacity || each.capacity == *m_wish.capacity);
    }

    QString shownState() const { return m_wish.state ? label(*m_wish.state) : tr("Registered"); }

    template <class Row>
    Sheet listSheet(const Registered &read, const QList<Row> &rows) const
    {
        Sheet sheet = frame(read, headcountOf(rows));
        setTable(sheet, rows, columns(), m_wish.as.groups, zoneOf(read.series));
        return sheet;
    }

    QList<Sheet> doorSheets(const Registered &read) const
    {
        const auto rows = atTheDoor(read.entrants, m_wish.as);
        Sheet signIn = frame(read, headcountOf(rows));
        QList<Sheet> sheets{signIn};
        setSignIn(sheets[0], rows, m_wish.as.groups, m_wish.blankLines);
        Sheet needs = signIn;
        setAccessNeeds(needs, rows);
        if (needs.rows > 0) {
            needs.title = tr("Needs for access");
            needs.caption = needs.title;
            needs.lines = {signIn.title,
                           tr("For those at the door: keep it, do not lay it out to be signed.")};
            sheets.append(needs);
        }
        return sheets;
    }

    QStringList titles() const
    {
        QStringList titles;
        for (const AttendeeColumn each : columns())
            titles.append(label(each));
        return titles;
    }

    void eachRow(const Registered &read,
                 const std::function<void(const QList<WorkbookCell> &)> &take) const
    {
        const auto wanted = columns();
        const QTimeZone zone = zoneOf(read.series);
        const auto all = [&](const auto &rows) {
            QList<WorkbookCell> cells(wanted.size());
            for (const auto &row : rows) {
                for (qsizetype i = 0; i < wanted.size(); ++i)
                    cells[i] = cellOf(row, wanted[i], zone);
                take(cells);
            }
        };
        if (m_wish.forSharing)
            all(shared(read));
        else
            all(listedAmong(read.entrants, m_wish.as));
    }

    Workspace &m_workspace;
    const AttendeeWish &m_wish;
};

} // namespace

QList<AttendeeColumn> AttendeeLists::possibleColumns(bool forSharing)
{
    if (forSharing)
        return {Column::Name, Column::Organization, Column::Country, Column::Email,
                Column::Capacity};
    return {Column::Name,  Column::Organization, Column::Country, Column::Position,
            Column::Email, Column::Capacity,     Column::State,   Column::RegisteredAt};
}

QList<AttendeeColumn> AttendeeLists::usualColumns(const AttendeeWish &wish)
{
    QList<AttendeeColumn> columns = possibleColumns(wish.forSharing);
    columns.removeOne(Column::RegisteredAt);
    if (wish.state)
        columns.removeOne(Column::State); // the same in every row
    return columns;
}

Result<QString> AttendeeLists::fileName(const AttendeeWish &wish) const
{
    return Listing(m_workspace, wish).read().map([&](const Registered &read) {
        const QString whose =
            wish.session.isNull() ? read.series.title : QString::number(read.session.number);
        const QString audience = wish.forSharing ? tr("shared") : tr("internal");
        return safeFileName(u"%1 %2 %3"_s.arg(label(wish.kind), whose, audience));
    });
}

Result<QList<Sheet>> AttendeeLists::sheets(const AttendeeWish &wish) const
{
    const Listing listing(m_workspace, wish);
    return listing.read().map([&](const Registered &read) { return listing.sheets(read); });
}

Result<std::shared_ptr<PrintedPages>> AttendeeLists::pages(
    const AttendeeWish &wish, const std::optional<QPageLayout> &paper) const
{
    if (!Typesetter::isPossible())
        return failure(ErrorKind::Invalid, "output.no-display", {label(wish.kind)});
    const Listing listing(m_workspace, wish);
    return listing.read().map([&](const Registered &read) -> std::shared_ptr<PrintedPages> {
        if (wish.kind != SheetKind::Badges)
            return std::make_shared<SheetsTogether>(listing.sheets(read), paper);
        return std::make_shared<BadgePages>(badgesOf(badgesAmong(read.entrants, wish.as)),
                                            badgeFormat(wish.badges), listing.frame(read, {}).facts,
                                            read.series.title);
    });
}

Result<void> AttendeeLists::exportList(const AttendeeWish &wish, const QString &path,
                                       const PageProgress &progress) const
{
    const QString form = QFileInfo(path).suffix().toLower();
    const bool isTable = form == u"csv" || form == u"xlsx";
    if (!isTable && form != u"pdf" && form != u"html")
        return failure(ErrorKind::Invalid, "attendees.no-such-form", {path});
    if (isTable && wish.kind != SheetKind::List)
        return failure(ErrorKind::Invalid, "attendees.only-on-paper", {path});
    if (const auto fits = judgePlace(path, m_workspace.path()); !fits)
        return fits;
    if (form == u"pdf") {
        return pages(wish).and_then([&](const std::shared_ptr<PrintedPages> &made) {
            return writeFile(path, [&](QIODevice &file) {
                return writePdf(*made, file, m_workspace.door().now(), progress);
            });
        });
    }
    const Listing listing(m_workspace, wish);
    const auto bytes = listing.read().and_then([&](const Registered &read) -> Result<QByteArray> {
        if (isTable)
            return form == u"csv" ? listing.csv(read) : listing.workbook(read);
        const auto templates = Publishing(m_workspace).templates();
        if (!templates)
            return tl::unexpected(templates.error());
        if (wish.kind != SheetKind::Badges)
            return sheetPage(listing.sheets(read), *templates);
        return badgesPage(badgesOf(badgesAmong(read.entrants, wish.as)),
                          listing.frame(read, {}).facts, read.series.title, listing.audience(),
                          *templates);
    });
    return bytes.and_then([&](const QByteArray &made) { return writeFile(path, made); });
}

} // namespace convenor
