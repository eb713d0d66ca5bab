// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shorttext.h"
#include "usecases/reasonwords.h"
#include "usecases/translations.h"
#include "usecases/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

const ReasonWords *wordsOfCode(const QByteArray &code)
{
    for (const auto words : {fileReasons(), documentReasons(), thingReasons()}) {
        const auto known = std::ranges::find(words, code, &ReasonWords::code);
        if (known != words.end())
            return &*known;
    }
    return nullptr;
}

const ChangeTitle *titleOfCode(const QByteArray &code)
{
    const auto titles = changeTitles();
    const auto known = std::ranges::find(titles, code, &ChangeTitle::code);
    return known == titles.end() ? nullptr : &*known;
}

/// %1, %2 … by the arguments; what an argument holds is not looked at again, and a place without
/// an argument stays empty.
QString filled(const QString &pattern, const QStringList &arguments)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool place = pattern[i] == u'%' && i + 1 < pattern.size() && pattern[i + 1].isDigit();
        if (!place) {
            text += pattern[i];
            continue;
        }
        text += arguments.value(pattern[++i].digitValue() - 1);
    }
    return text;
}

} // namespace

QString worded(const Reason &reason)
{
    const ReasonWords *known = wordsOfCode(reason.code);
    if (known)
        return filled(tr(known->what), reason.arguments);
    return QString::fromLatin1(reason.code) + u' ' + reason.arguments.join(u' ');
}

QString worded(const Error &error)
{
    return worded(error.reason);
}

QString wayOut(const Error &error)
{
    const ReasonWords *known = wordsOfCode(error.reason.code);
    return known && known->wayOut ? filled(tr(known->wayOut), error.reason.arguments) : QString();
}

QString worded(const Problem &problem)
{
    if (problem.what.code == "reference.count")
        return tableLabel(problem.where) + u": "_s + worded(problem.what);
    if (titleOfCode(problem.what.code))
        return problem.where + u": "_s + titleOf(Change{{}, problem.what, {}, {}, {}, 0});
    return problem.where + u": "_s + worded(problem.what);
}

QString titleOf(const Change &change)
{
    QByteArray code = change.label.code;
    QStringList arguments = change.label.arguments;
    if (code == "change.taken-back") {
        code = arguments.isEmpty() ? QByteArray() : arguments.takeFirst().toLatin1();
        return tr("Taken back: %1").arg(titleOf(Change{{}, {code, arguments}, {}, {}, {}, 0}));
    }
    constexpr qsizetype longestName = 90;
    for (QString &argument : arguments)
        argument = shortened(argument, longestName);
    if (code.endsWith(".edited") && arguments.size() == 2)
        arguments[1] = fieldLabel(arguments[1]).toLower();
    if (code.startsWith("translation.") && arguments.size() == 3) {
        arguments[1] = fieldLabel(arguments[1]).toLower();
        arguments[2] = languageLabel(arguments[2]);
    }
    if (code == "session.moved" && arguments.size() == 2)
        arguments[1] = dateWords(PartialDate::fromText(arguments[1]).value_or(PartialDate()));
    if (const auto state = fromWord<SummaryState>(arguments.value(1));
        state && code == "summary.stepped")
        arguments[1] = label(*state).toLower();
    if (const auto answer = fromWord<ClearanceAnswer>(arguments.value(2));
        answer && code == "clearance.answered")
        arguments[2] = label(*answer).toLower();
    if (const auto clash = fromWord<ClashKind>(arguments.value(0));
        clash && code.startsWith("clash."))
        arguments[0] = label(*clash);
    if (const auto rule = fromWord<PublicationRule>(arguments.value(0));
        rule && code.startsWith("finding."))
        arguments[0] = label(*rule);
    if (const ChangeTitle *title = titleOfCode(code))
        return filled(tr(title->text), arguments);
    return QString::fromLatin1(code) + u' ' + arguments.join(u' ');
}

} // namespace convenor
