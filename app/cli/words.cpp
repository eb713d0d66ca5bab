// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/words.h"

#include "cli/commands.h"
#include "cli/help.h"
#include "publish/htmltext.h"

#include <QFileInfo>

#include <CLI/CLI.hpp>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// The commands and their arguments as CLI11 knows them, made from the table.
class Grammar final
{
public:
    Grammar()
        : m_app("", "convenor-cli")
    {
        m_app.set_help_flag("-h,--help");
        m_app.set_version_flag("--version", CONVENOR_VERSION);
        m_app.fallthrough();
        m_app.require_subcommand(1);
        for (const Argument &each : globalOptions())
            m_global.append({&each, optionFor(m_app, each)});
        for (const Command &each : commands())
            add(each);
    }

    tl::expected<Call, Trouble> read(const QStringList &words)
    {
        std::vector<std::string> reversed;
        for (const QString &word : words)
            reversed.insert(reversed.begin(), word.toStdString());
        try {
            m_app.parse(reversed);
        } catch (const CLI::CallForHelp &) {
            return shown(helpOf(namedSoFar()));
        } catch (const CLI::CallForVersion &) {
            return shown(u"convenor-cli " CONVENOR_VERSION ""_s);
        } catch (const CLI::ArgumentMismatch &error) {
            return refused(whyMismatched(error));
        } catch (const CLI::ParseError &error) {
            return refused(whyOf(error));
        }
        return callRead();
    }

private:
    struct Known
    {
        const Argument *argument;
        CLI::Option *option;
    };
    struct Leaf
    {
        const Command *command;
        CLI::App *app;
        QList<Known> arguments;
    };

    static CLI::Option *optionFor(CLI::App &app, const Argument &argument)
    {
        if (argument.kind == Argument::Flag)
            return app.add_flag(argument.name);
        CLI::Option *option = app.add_option(argument.name);
        if (argument.repeats)
            option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        return option->required(argument.use == Argument::Required);
    }

    void add(const Command &command)
    {
        CLI::App *app = &m_app;
        const QStringList words = QString::fromLatin1(command.name).split(u' ');
        for (const QString &word : words) {
            const std::string name = word.toStdString();
            const auto there =
                app->get_subcommands([&](CLI::App *each) { return each->get_name() == name; });
            CLI::App *below = there.empty() ? app->add_subcommand(name) : there.front();
            if (word != words.last())
                below->require_subcommand(1);
            app = below;
        }
        Leaf leaf{&command, app, {}};
        for (const Argument &each : command.arguments)
            leaf.arguments.append({&each, optionFor(*app, each)});
        m_leaves.append(leaf);
    }

    /// The command's words as far as they were understood.
    QString namedSoFar() const
    {
        QStringList words;
        for (const CLI::App *app = &m_app; !app->get_subcommands().empty();) {
            app = app->get_subcommands().front();
            words.append(QString::fromStdString(app->get_name()));
        }
        return words.join(u' ');
    }

    tl::unexpected<Trouble> refused(const QString &why) const
    {
        const QString named = namedSoFar();
        Trouble trouble;
        trouble.what = named.isEmpty() ? u"the call"_s : named;
        trouble.why = why;
        trouble.wayOut = u"see convenor-cli %1--help"_s.arg(named.isEmpty() ? named : named + u' ');
        return tl::unexpected(trouble);
    }

    static Call shown(const QString &text)
    {
        Call call;
        call.shown = text;
        return call;
    }

    QString whyOf(const CLI::ParseError &error) const
    {
        const auto left = m_app.remaining(true);
        if (!left.empty()) {
            const QString word = QString::fromStdString(left.front());
            if (word.startsWith(u'-'))
                return u"unknown option %1"_s.arg(word);
            const bool complete = std::any_of(m_leaves.cbegin(), m_leaves.cend(),
                                              [](const Leaf &each) { return each.app->parsed(); });
            return (complete ? u"the word \"%1\" is one too many"_s : u"unknown command %1"_s)
                .arg(word);
        }
        const bool needsCommand = dynamic_cast<const CLI::RequiredError *>(&error)
            && std::none_of(m_leaves.cbegin(), m_leaves.cend(),
                            [](const Leaf &each) { return each.app->parsed(); });
        return needsCommand ? u"a command is needed"_s : QString::fromStdString(error.what());
    }

    static QString whyMismatched(const CLI::ArgumentMismatch &error)
    {
        const QString text = QString::fromStdString(error.what());
        const bool tooMany = text.contains(u"At Most"_s);
        return text.section(u':', 0, 0)
            + (tooMany ? u": it stands more than once"_s : u": its value is missing"_s);
    }

    tl::expected<Call, Trouble> callRead() const
    {
        Call call;
        QList<Known> all = m_global;
        for (const Leaf &each : m_leaves) {
            if (each.app->parsed()) {
                call.command = each.command;
                all += each.arguments;
            }
        }
        for (const Known &each : std::as_const(all)) {
            if (each.option->count() == 0)
                continue;
            QStringList given;
            for (const std::string &one : each.option->results())
                given.append(QString::fromStdString(one));
            const QString value =
                each.argument->kind == Argument::Flag ? QString() : given.join(u'\n');
            if (const QString wrong = wrongWith(*each.argument, value); !wrong.isEmpty())
                return refused(u"%1: %2"_s.arg(QLatin1StringView(each.argument->name), wrong));
            call.values.insert(each.argument->name, value);
        }
        if (const QString wrong = wrongWithOutput(call); !wrong.isEmpty())
            return refused(wrong);
        call.database = call.has("--db") ? call.text("--db") : usualDatabase();
        return call;
    }

    static QString wrongWith(const Argument &argument, const QString &value)
    {
        if (argument.kind == Argument::Flag)
            return {};
        if (value.isEmpty())
            return u"it is empty"_s;
        if (argument.isOption() && value.startsWith(u"--"))
            return u"its value is missing"_s;
        bool isNumber = false;
        if (argument.kind == Argument::Number && (value.toInt(&isNumber) < 1 || !isNumber))
            return u"\"%1\" is no number from 1"_s.arg(value);
        if (argument.kind == Argument::Language && languageTag(value).isEmpty())
            return u"\"%1\" is no language code such as fr"_s.arg(value);
        return argument.choices ? notAmong(argument, value) : QString();
    }

    static QString notAmong(const Argument &argument, const QString &value)
    {
        const QStringList choices = QString::fromLatin1(argument.choices).split(u'|');
        const bool isEnding = argument.kind == Argument::Output;
        const QString judged = isEnding ? QFileInfo(value).suffix().toLower() : value;
        if (choices.contains(judged) || (isEnding && value == u"-"))
            return {};
        const QString all = choices.join(isEnding ? u" or ."_s : u" or "_s);
        return isEnding ? u"\"%1\" does not end with .%2"_s.arg(value, all)
                        : u"\"%1\" is not %2"_s.arg(value, all);
    }

    /// Standard output takes one result, and only text.
    static QString wrongWithOutput(const Call &call)
    {
        if (call.path(Argument::Output) != u"-")
            return {};
        const QByteArray name = call.command->name;
        if (name != "export page" && name != "export json" && name != "export calendar"
            && name != "export decisions")
            return u"only text can be written to standard output"_s;
        if (call.wantsJson() && name != "export json")
            return u"--json and --out - both want standard output"_s;
        return {};
    }

    CLI::App m_app;
    QList<Known> m_global;
    QList<Leaf> m_leaves;
};

} // namespace

tl::expected<Call, Trouble> readWords(const QStringList &words)
{
    return Grammar().read(words);
}

} // namespace convenor
