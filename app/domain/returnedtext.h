// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clearing.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace convenor {

// A text that was sent out and came back changed, against what stands now: three texts. What was
// changed in what was sent is carried onto what stands now, change by change.

/// What a word processor marked as changed, and who did it.
struct MarkedPassage
{
    QString by;
    QDateTime at;
    QString text;
    bool isInsertion = true;

    bool operator==(const MarkedPassage &) const = default;
};

struct ReturnedComment
{
    QString by;
    QDateTime at;
    QString text;

    bool operator==(const ReturnedComment &) const = default;
};

/// What came back: the text as if every marked change were accepted, and the marks themselves.
/// `heading` is what stood in a table before everything else.
struct ReturnedText
{
    QString markdown;
    QString heading;
    QList<MarkedPassage> marked;
    QList<ReturnedComment> comments;

    bool operator==(const ReturnedText &) const = default;
};

/// What `length` characters from `start` on become.
struct TextEdit
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString after;

    bool operator==(const TextEdit &) const = default;
};

/// An edit carried onto another text. In a conflict that one was changed in the same place: the
/// edit takes the place of both.
struct CarriedEdit
{
    TextEdit edit;
    bool isConflict = false;

    bool operator==(const CarriedEdit &) const = default;
};

/// A change that was asked for, as it would be made in the text that stands now.
struct ReturnedChange
{
    TextEdit edit;
    QString before; ///< what stands in its place now
    bool isConflict = false;
    QString by; ///< empty where the file does not say it

    bool operator==(const ReturnedChange &) const = default;
};

/// How one text becomes the other, in the order of the text.
QList<TextEdit> editsBetween(const QString &before, const QString &after);
/// Edits of `base` as edits of `other`, which was made of it. What `other` says already is left
/// out; signs of formatting are no difference.
QList<CarriedEdit> carriedOnto(const QString &base, const QList<TextEdit> &edits,
                               const QString &other);
/// Edits of passages that were sent alone as edits of the whole text that they are of.
QList<TextEdit> placedInWhole(const QString &whole, const QList<TextSpan> &passages,
                              const QList<TextEdit> &edits);

/// How often and how much is different: the fewer, the closer.
qsizetype amountOf(const QList<TextEdit> &edits);
/// Who marked this change; empty where nobody did.
QString askedBy(const QList<MarkedPassage> &marked, const QString &before, const QString &after);

/// The text with these of the changes made in it, by their places in the list.
QString withTaken(const QString &text, const QList<ReturnedChange> &changes,
                  const QList<qsizetype> &taken);

} // namespace convenor
