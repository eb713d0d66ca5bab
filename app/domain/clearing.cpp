// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clearing.h"

#include "base/fold.h"

#include <QRegularExpression>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString numberOf(const Session &session)
{
    return QString::number(session.number);
}

/// Whether the words stand in the text as whole words; both are folded.
bool namesWhole(const QString &text, const QString &words)
{
    for (qsizetype at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        const qsizetype end = at + words.size();
        const bool begins = at == 0 || !text[at - 1].isLetterOrNumber();
        const bool ends = end == text.size() || !text[end].isLetterOrNumber();
        if (begins && ends)
            return true;
    }
    return false;
}

} // namespace

std::optional<ClearanceGap> gapOf(const Clearance &clearance, QDate today)
{
    if (clearance.answer == ClearanceAnswer::Changes && !clearance.settledAt.isValid())
        return ClearanceGap::OpenChanges;
    if (clearance.answer != ClearanceAnswer::Waiting)
        return {};
    return mayCountAsNoObjection(clearance, today) ? ClearanceGap::Overdue : ClearanceGap::Waiting;
}

QList<Clearance> openClearances(const Session &session, QDate today)
{
    QList<Clearance> open;
    for (const Clearance &each : session.clearances) {
        if (gapOf(each, today))
            open.append(each);
    }
    return open;
}

bool mayCountAsNoObjection(const Clearance &clearance, QDate today)
{
    return clearance.answer == ClearanceAnswer::Waiting && clearance.due.isValid()
        && clearance.due < today;
}

std::optional<SummaryState> nextState(SummaryState state)
{
    if (state == SummaryState::Approved)
        return {};
    return SummaryState(int(state) + 1);
}

Result<void> judgeSummaryStep(const Session &session, SummaryState to, const QString &reason,
                              QDate today)
{
    if (to == session.summaryState)
        return {};
    const bool isReasoned = !reason.trimmed().isEmpty();
    if (session.summaryState == SummaryState::Approved)
        return isReasoned ? Result<void>()
                          : failure(ErrorKind::Conflict, "summary.approved", {numberOf(session)});
    if (to != SummaryState::None && session.summary.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, "summary.no-text", {numberOf(session)});
    if (to == SummaryState::Approved && !isReasoned && !openClearances(session, today).isEmpty())
        return failure(ErrorKind::Conflict, "summary.not-cleared", {numberOf(session)});
    return {};
}

void takeSummaryStep(Session &session, SummaryState to, const QDateTime &at, const QString &by,
                     const QString &reason)
{
    session.summaryState = to;
    session.summarySteps.append({{}, to, at, by, reason.trimmed()});
}

Result<void> judgeSummaryEdit(const Session &before, const Session &after)
{
    const bool isLocked = before.summaryState == SummaryState::Approved;
    if (isLocked && before.summary != after.summary)
        return failure(ErrorKind::Conflict, "summary.approved", {numberOf(before)});
    return {};
}

QList<TextSpan> ownPassages(const QString &text, const QString &name, const QString &familyName)
{
    static const QRegularExpression gap(u"\\n[ \\t]*\\n\\s*"_s);
    QStringList called;
    for (const QString &each : {name, familyName}) {
        if (const QString folded = fold(each.simplified()); folded.size() > 2)
            called.append(folded);
    }
    QList<TextSpan> passages;
    qsizetype start = 0;
    while (start < text.size()) {
        const auto next = gap.match(text, start);
        const qsizetype end = next.hasMatch() ? next.capturedStart() : text.size();
        const QString words = fold(text.sliced(start, end - start).simplified());
        const auto isNamed = [&](const QString &each) { return namesWhole(words, each); };
        if (std::any_of(called.cbegin(), called.cend(), isNamed))
            passages.append({start, end - start});
        start = next.hasMatch() ? next.capturedEnd() : text.size();
    }
    return passages;
}

QString joinedPassages(const QString &text, const QList<TextSpan> &passages)
{
    QStringList parts;
    for (const TextSpan &each : passages)
        parts.append(text.sliced(each.start, each.length));
    return parts.join(u"\n\n"_s);
}

} // namespace convenor
