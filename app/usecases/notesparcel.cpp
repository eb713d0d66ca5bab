// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/notesparcel.h"

#include "base/filename.h"
#include "publish/correspondenceletters.h"
#include "publish/documentpages.h"
#include "publish/sessionreport.h"
#include "publish/wording.h"
#include "usecases/editing.h"
#include "usecases/planted.h"
#include "usecases/registeredviewbuilder.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QRegularExpression>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// A report of some pages takes less; it is set only when the drafts are made.
constexpr qint64 roomForReport = 1024 * 1024;

QString hashOf(const QStringList &parts)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(parts.join(QChar(u'\0')).toUtf8(), QCryptographicHash::Sha256)
            .toHex());
}

ParcelItem itemOf(Stores &stores, const RegisteredMaterial &shown, const Material &material)
{
    ParcelItem item;
    item.material = material.id;
    item.title = shown.title;
    item.url = shown.url;
    QString bytes;
    if (!material.content.isNull() && !shown.file.isEmpty()) {
        item.file = safeFileName(QFileInfo(shown.file).fileName());
        item.bytes = stores.contents.size(material.content);
        bytes = stores.contents.sha256(material.content);
    }
    item.hash = hashOf({shown.title, shown.kind ? wordOf(*shown.kind) : QString(), shown.language,
                        shown.url, shown.file, bytes});
    return item;
}

/// Two files of one name are two files in a mail program too.
void setNamesApart(QList<ParcelItem> &items)
{
    QSet<QString> taken;
    for (ParcelItem &item : items) {
        const QFileInfo name(item.file);
        for (int i = 2; !item.file.isEmpty() && taken.contains(item.file.toCaseFolded()); ++i)
            item.file =
                u"%1 (%2)%3"_s.arg(name.completeBaseName(), QString::number(i),
                                   name.suffix().isEmpty() ? QString() : u'.' + name.suffix());
        taken.insert(item.file.toCaseFolded());
    }
}

ParcelItem reportItem(const RegisteredSession &view)
{
    ParcelItem item;
    const Wording words(view.series.language);
    item.title = sessionText(words, view.session.number, view.session.title);
    static const QRegularExpression colon(u"\\s*:\\s+"_s);
    item.file = safeFileName(QString(item.title).replace(colon, u" – "_s) + u".pdf"_s);
    item.bytes = roomForReport;
    item.hash = hashOf({reportText(view)});
    return item;
}

/// From the view alone: a material that is not in it is not found here.
void addItems(Stores &stores, const QList<Material> &materials, NotesSource &source)
{
    QList<ParcelItem> &items = source.parcel.items;
    if (hasReport(source.view))
        items.append(reportItem(source.view));
    for (const PublicMaterial &each : source.view.session.materials) {
        const auto found = std::ranges::find_if(materials, [&](const Material &material) {
            return material.audience == Audience::Public && material.url == each.url;
        });
        if (found == materials.end())
            continue;
        Material linked = *found;
        linked.content = {};
        items.append(itemOf(stores, {each.title, each.kind, each.url, {}, each.language}, linked));
    }
    for (const RegisteredMaterial &each : source.view.materials) {
        const auto found = std::ranges::find(materials, each.source, &Material::id);
        if (found == materials.end() || (found->url.isEmpty() && found->content.isNull()))
            continue;
        items.append(itemOf(stores, each, *found));
        if (items.last().bytes > 0)
            source.contents.insert(found->id, found->content);
    }
    for (const Material &each : materials) {
        if (PLANTED(mailKeptBack) && barOf(each))
            items.append(itemOf(stores, {each.title, each.kind, each.url, each.file, {}}, each));
    }
    setNamesApart(items);
}

} // namespace

Result<NotesSource> readNotes(Stores &stores, SessionId id, qint64 mostBytes)
{
    const auto session = found(stores, id);
    if (!session)
        return tl::unexpected(session.error());
    auto view = registeredView(stores, id);
    if (!view)
        return tl::unexpected(view.error());
    auto subject = readSubject(stores, {session->series, id});
    if (!subject)
        return tl::unexpected(subject.error());
    NotesSource source{std::move(*subject), std::move(*view), {}, {}};
    NotesParcel &parcel = source.parcel;
    parcel.session = id;
    const auto materials = stores.rows.load<Material>("session = ?", id.value(), "ordinal, id");
    addItems(stores, materials, source);
    for (const Material &each : materials) {
        if (const auto bar = barOf(each))
            parcel.keptBack.append({each.id, each.title, *bar});
    }
    for (const Note &each : stores.rows.load<Note>("session = ?", id.value()))
        parcel.internalNotes += mayBeHandedOut(each) ? 0 : 1;
    parcel.isSummaryPending =
        session->summaryState != SummaryState::Approved && !session->summary.trimmed().isEmpty();
    if (parcel.items.isEmpty())
        return failure(ErrorKind::Conflict, "notesmail.nothing", {source.subject.name()});
    pack(parcel.items, mostBytes);
    const bool isAllTooLarge = std::ranges::all_of(
        parcel.items, [](const ParcelItem &item) { return item.way == ParcelWay::TooLarge; });
    if (isAllTooLarge)
        return failure(ErrorKind::Conflict, "notesmail.too-large", {source.subject.name()});
    if (hasReport(source.view))
        parcel.text = reportText(source.view);
    parcel.version = versionOf(parcel.text, parcel.items);
    return source;
}

Result<QList<MailAttachment>> attachmentsOf(Stores &stores, const NotesSource &source,
                                            const QDateTime &made)
{
    const QMimeDatabase types;
    QList<MailAttachment> all;
    for (const ParcelItem &item : source.parcel.items) {
        if (item.way != ParcelWay::Attached)
            continue;
        MailAttachment &file = all.emplaceBack();
        file.name = item.file;
        if (item.material.isNull()) {
            Manuscript paper = registeredReport(source.view);
            paper.made = made;
            auto report = documentPdf(paper);
            if (!report)
                return tl::unexpected(report.error());
            file.type = "application/pdf";
            file.bytes = std::move(*report);
            continue;
        }
        file.type =
            types.mimeTypeForFile(item.file, QMimeDatabase::MatchExtension).name().toLatin1();
        file.bytes.reserve(item.bytes);
        stores.contents.read(source.contents.value(item.material), [&](const QByteArray &piece) {
            file.bytes += piece;
            return true;
        });
    }
    return all;
}

} // namespace convenor
