// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/summaries.h"

#include "publish/wording.h"
#include "storage/revisionrows.h"
#include "usecases/editing.h"
#include "usecases/programme.h"
#include "usecases/revisions.h"
#include "usecases/workspace.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 200;

/// The keys of the headings, in the order of the parts.
constexpr std::array headingKeys{"notes_openings", "notes_presentations",   "notes_questions",
                                 "notes_comments", "notes_recommendations", "notes_decisions",
                                 "notes_others"};
static_assert(headingKeys.size() == size_t(summaryPartCount));

SummaryWords wordsIn(const QString &language)
{
    const Wording wording(language);
    SummaryWords words;
    for (const char *key : headingKeys)
        words.headings.append(wording.word(QString::fromLatin1(key)));
    for (const char *kind : wordsOf<NoteKind>)
        words.kinds.append(wording.word(u"note_"_s + QLatin1StringView(kind)));
    words.answer = words.kinds[int(NoteKind::Answer)];
    return words;
}

Result<void> judgeText(const Session &session, const QString &text)
{
    if (session.summary == text)
        return {};
    if (session.summaryState == SummaryState::Approved)
        return failure(ErrorKind::Conflict, "session.summary-approved",
                       {QString::number(session.number)});
    if (text.size() > Summaries::longestText)
        return failure(ErrorKind::Invalid, "session.summary-too-long",
                       {QString::number(text.size()), QString::number(Summaries::longestText)});
    return {};
}

} // namespace

Result<void> Summaries::edit(SessionId id, const QString &text)
{
    const auto session = readOne(m_workspace.door(), id);
    if (!session)
        return tl::unexpected(session.error());
    return judgeText(*session, text).and_then([&] {
        return Programme(m_workspace).editSession(id, "summary", [&](Session &each) {
            each.summary = text;
        });
    });
}

Result<void> Summaries::fill(SessionId id, const QString &text)
{
    const auto session = readOne(m_workspace.door(), id);
    if (!session)
        return tl::unexpected(session.error());
    return replace({"summary.filled", {QString::number(session->number)}}, id, text);
}

Result<QList<SummaryRevision>> Summaries::revisions(SessionId session) const
{
    return m_workspace.door().read<QList<SummaryRevision>>(
        [session](Stores &stores) -> Result<QList<SummaryRevision>> {
            return stores.rows.load<SummaryRevision>("session = ?", session.value(),
                                                     "made_at DESC, id DESC");
        });
}

Result<void> Summaries::name(RevisionId id, const QString &name)
{
    const auto revision = readOne(m_workspace.door(), id);
    if (!revision)
        return tl::unexpected(revision.error());
    const auto session = readOne(m_workspace.door(), revision->session);
    if (!session)
        return tl::unexpected(session.error());
    return m_workspace.door().write({"revision.named", {QString::number(session->number)}}, {},
                                    [&](Stores &stores) -> Result<void> {
                                        return found(stores, id).map([&](SummaryRevision named) {
                                            named.name = name.simplified().left(longestName);
                                            stores.rows.replace(named);
                                        });
                                    });
}

Result<void> Summaries::restore(RevisionId id)
{
    Door &door = m_workspace.door();
    const auto revision = readOne(door, id);
    if (!revision)
        return tl::unexpected(revision.error());
    const auto before = readOne(door, revision->session);
    if (!before)
        return tl::unexpected(before.error());
    const QString which = revision->name.isEmpty()
        ? revision->madeAt.toString(u"yyyy-MM-dd HH:mm 'UTC'"_s)
        : revision->name;
    return replace({"summary.restored", {QString::number(before->number), which}}, before->id,
                   revision->text);
}

Result<void> Summaries::replace(const Reason &label, SessionId id, const QString &text)
{
    Door &door = m_workspace.door();
    return door.write(label, {}, [&](Stores &stores) -> Result<void> {
        auto session = found(stores, id);
        if (!session)
            return tl::unexpected(session.error());
        if (const auto allowed = judgeText(*session, text); !allowed)
            return allowed;
        const Session before = *session;
        session->summary = text;
        keepRevision(stores, before, *session, m_workspace.author(), door.now(),
                     RevisionStep::Whole);
        stores.rows.replace(*session);
        return {};
    });
}

Result<QList<TextPiece>> Summaries::compare(SessionId session, RevisionId before,
                                            RevisionId after) const
{
    return m_workspace.door().read<QList<TextPiece>>([&](Stores &stores)
                                                         -> Result<QList<TextPiece>> {
        const auto textOf = [&](RevisionId id) -> Result<QString> {
            if (!id.isNull())
                return found(stores, id).map([](const SummaryRevision &each) { return each.text; });
            return found(stores, session).map([](const Session &each) { return each.summary; });
        };
        const auto old = textOf(before);
        if (!old)
            return tl::unexpected(old.error());
        return textOf(after).map([&](const QString &text) { return wordDifferences(*old, text); });
    });
}

Result<SummaryPieces> Summaries::gathered(SessionId id,
                                          const std::function<bool(const Note &)> &wanted,
                                          bool asSkeleton) const
{
    return m_workspace.door().read<SummaryPieces>([&](Stores &stores) -> Result<SummaryPieces> {
        const auto session = found(stores, id);
        if (!session)
            return tl::unexpected(session.error());
        const auto series = found(stores, session->series);
        if (!series)
            return tl::unexpected(series.error());
        const QList<Attendant> attendants = stores.notes.attendants(id);
        const SummaryWords words = wordsIn(series->language);
        SummaryPieces pieces;
        QList<SummaryNote> taken;
        for (const NoteRow &row : stores.notes.notes(id)) {
            if (!wanted(row.note))
                continue;
            pieces.hasInternal |= row.note.audience == Audience::Internal;
            taken.append({row.note.kind, publicName(row.note, attendants, session->attribution),
                          row.note.text});
        }
        if (asSkeleton) {
            pieces.text = summarySkeleton(taken, words);
        } else {
            for (const SummaryNote &note : std::as_const(taken))
                pieces.text += summaryItem(note, words);
        }
        return pieces;
    });
}

Result<SummaryPieces> Summaries::skeleton(SessionId session, const QList<Audience> &audiences) const
{
    return gathered(
        session, [&](const Note &note) { return audiences.contains(note.audience); }, true);
}

Result<SummaryPieces> Summaries::pieces(SessionId session, const QList<NoteId> &notes) const
{
    return gathered(
        session, [&](const Note &note) { return notes.contains(note.id); }, false);
}

Result<QStringList> Summaries::names(SessionId id) const
{
    return m_workspace.door().read<QStringList>([&](Stores &stores) -> Result<QStringList> {
        const auto session = found(stores, id);
        if (!session)
            return tl::unexpected(session.error());
        QStringList names;
        QSet<OrganizationId> organizations;
        for (const Attendant &each : stores.notes.attendants(id)) {
            names.append(each.name);
            if (const auto person = stores.rows.find(each.id))
                organizations.insert(person->organization);
            names.append(each.organization);
        }
        for (const Speaker &each : session->speakers)
            organizations.insert(each.organization);
        for (const OrganizationId each : session->coOrganizers)
            organizations.insert(each);
        for (const OrganizationId each : std::as_const(organizations)) {
            if (const auto organization = stores.rows.find(each))
                names << organization->name << organization->acronym;
        }
        names.removeAll(QString());
        return names;
    });
}

} // namespace convenor
