// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clearing.h"
#include "domain/returnedtext.h"
#include "exchange/maildraft.h"

namespace convenor {

class Workspace;

/// Who is to clear what of a summary, and until when.
struct ClearanceWish
{
    Party by;
    ClearanceScope scope = ClearanceScope::All;
    QDate due;
};

/// Somebody who was asked, with what is to be known of them.
struct AskedParty
{
    Clearance clearance;
    QString name;
    std::optional<ClearanceGap> gap;
    bool mayCountAsNoObjection = false;
    bool isOutdated = false; ///< the summary is another than what they were sent
};

/// Where the clearance of a session's summary stands.
struct ClearanceStanding
{
    int number = 0;
    QDate today; ///< in the series' time zone
    SummaryState state = SummaryState::None;
    bool hasText = false;
    QList<AskedParty> asked;
    QList<SummaryStep> steps; ///< the latest first

    /// What is not done with.
    QList<AskedParty> open() const
    {
        QList<AskedParty> left = asked;
        left.removeIf([](const AskedParty &each) { return !each.gap; });
        return left;
    }
};

/// A returned text against what was sent and what stands now. The changes are of `now`.
struct Comparison
{
    QString name; ///< of who was asked
    QString now;
    QList<ReturnedChange> changes;
    QList<ReturnedComment> comments;
};

/// How the text goes out: to be changed and sent back, or to be read.
enum class ClearanceFormat { Odt, Pdf };

/// The clearance of a session's summary: who is asked, sent the text, and answers; the text that
/// comes back; approval, which locks it, and unlocking. All of it is for organizers only.
class Clearings final
{
public:
    explicit Clearings(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    Result<ClearanceStanding> standing(SessionId session) const;

    /// The summary goes into review with it. Conflict summary.approved, clearance.asked-already;
    /// Invalid summary.no-text, clearance.nobody, clearance.due-passed.
    Result<Id<Clearance>> ask(SessionId session, const ClearanceWish &wish);
    Result<void> withdraw(SessionId session, Id<Clearance> id);
    /// Conflict clearance.not-due where somebody is taken to have no objection too early.
    Result<void> answer(SessionId session, Id<Clearance> id, ClearanceAnswer answer,
                        const QString &comment);

    /// As judgeSummaryStep(); the names of those who are missing are in the error's list.
    Result<void> step(SessionId session, SummaryState to, const QString &reason = {});

    /// A name for the file with the text, or for the mail with it.
    Result<QString> fileName(SessionId session, Id<Clearance> id, const QString &suffix) const;
    /// The text as ODT or PDF by the end of the path; it counts as sent.
    Result<void> saveText(SessionId session, Id<Clearance> id, const QString &path);
    /// The asking mail with the text; to the person, or the organization's focal point.
    Result<MailDraft> draft(SessionId session, Id<Clearance> id, ClearanceFormat format) const;
    Result<void> saveMail(SessionId session, Id<Clearance> id, ClearanceFormat format,
                          const QString &path);

    /// A file (.odt, .docx) that came back, or text that was pasted.
    Result<Comparison> compareFile(SessionId session, Id<Clearance> id, const QString &path) const;
    Result<Comparison> comparePasted(SessionId session, Id<Clearance> id,
                                     const QString &text) const;
    /// Makes these of the changes, by their places, in one change; with none of them they are
    /// settled as left out. Conflict returned.changed-meanwhile, summary.approved.
    Result<void> take(SessionId session, Id<Clearance> id, const Comparison &comparison,
                      const QList<qsizetype> &taken);

private:
    Workspace &m_workspace;
};

} // namespace convenor
