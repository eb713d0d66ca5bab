// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include "cli/commands.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

const QString statuses = uR"(Exit status:
  0  done
  1  done with rows refused, each of which is listed
  2  the call's words are off
  3  the input is not usable
  4  the database is not usable or busy
  5  cannot write)"_s;

QString usageOf(const Argument &argument)
{
    QString usage = QString::fromLatin1(argument.name);
    if (argument.value[0])
        usage += u' ' + QString::fromLatin1(argument.value);
    return argument.use == Argument::Required ? usage : u'[' + usage + u']';
}

QString usageOf(const Command &command)
{
    QString usage = QString::fromLatin1(command.name);
    for (const Argument &each : command.arguments)
        usage += u' ' + usageOf(each);
    return usage;
}

QString table(const QString &heading, const QList<Argument> &arguments)
{
    QList<QStringList> rows;
    for (const Argument &each : arguments) {
        QString name = QString::fromLatin1(each.name);
        if (each.value[0])
            name += u' ' + QString::fromLatin1(each.value);
        rows.append({name, QString::fromUtf8(each.help)});
    }
    if (rows.isEmpty())
        return {};
    QString lines = aligned(rows);
    return heading + u"\n  "_s + lines.replace(u'\n', u"\n  "_s) + u"\n\n"_s;
}

QList<Argument> optionsForAll()
{
    using enum Argument::Kind;
    using enum Argument::Use;
    return globalOptions()
        + QList<Argument>{
            {"--help", "", Flag, Optional, "this help, or a command's after its words"},
            {"--version", "", Flag, Optional, "the program's version"}};
}

QString helpOf(const Command &command)
{
    QString text =
        u"convenor-cli %1\n\n%2\n\n"_s.arg(usageOf(command), QString::fromUtf8(command.does));
    text += table(u"Arguments:"_s, command.arguments);
    text += table(u"Before or after the command:"_s, optionsForAll());
    if (command.notes)
        text += QString::fromUtf8(command.notes) + u"\n\n"_s;
    return text + statuses;
}

} // namespace

QString helpOf(const QString &words)
{
    QList<QStringList> rows;
    for (const Command &each : commands()) {
        const QString name = QString::fromLatin1(each.name);
        if (name == words)
            return helpOf(each);
        if (words.isEmpty() || name.startsWith(words + u' '))
            rows.append({usageOf(each), QString::fromUtf8(each.does)});
    }
    QString lines = aligned(rows);
    QString text =
        u"convenor-cli [--db FILE] COMMAND …\n\n"
        "Convenor without its window: prepares and reports consultations with NGOs.\n\n"_s;
    text += u"Commands:\n  "_s + lines.replace(u'\n', u"\n  "_s) + u"\n\n"_s;
    text += table(u"Before or after the command:"_s, optionsForAll());
    return text
        + u"Results go to standard output, messages to standard error. The usual database is\n"_s
        + usualDatabase() + u"\n\n"_s + statuses;
}

} // namespace convenor
