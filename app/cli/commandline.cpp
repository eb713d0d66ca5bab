// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/words.h"

#include <QGuiApplication>
#include <QLocale>
#include <QStringDecoder>

#include <array>
#include <cstdio>
#include <memory>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Says on a terminal what takes so long, and takes it away again.
class Progress final
{
public:
    explicit Progress(const char *doing)
        : m_shown(doing && isTerminal())
    {
        if (m_shown)
            std::fprintf(stderr, "%s…\r", doing);
    }
    ~Progress()
    {
        if (m_shown)
            std::fputs("\033[K", stderr);
    }
    Q_DISABLE_COPY_MOVE(Progress)

private:
    static bool isTerminal()
    {
#ifdef Q_OS_UNIX
        return isatty(fileno(stderr)) != 0;
#else
        return false;
#endif
    }

    bool m_shown;
};

/// Asked for before the words are understood, so that what is wrong with them is told in JSON too.
bool wantsJson(const QByteArrayList &words)
{
    const qsizetype end = words.indexOf("--");
    return words.first(end < 0 ? words.size() : end).contains("--json");
}

tl::expected<Call, Trouble> callFrom(const QByteArrayList &words)
{
    QStringList texts;
    for (const QByteArray &word : words) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        texts.append(decoder(word));
        if (decoder.hasError()) {
            Trouble trouble;
            trouble.what = u"the call"_s;
            trouble.why = u"\"%1\" is not UTF-8"_s.arg(texts.last());
            return tl::unexpected(trouble);
        }
    }
    return readWords(texts);
}

Result<Reply> carriedOut(const Call &call)
{
    const Progress progress(call.command->doing);
    return call.command->run(call);
}

/// Qt takes none of the words for itself. What is set in type needs fonts, but no display.
class Application final
{
public:
    Application(char *program, const Command *command)
        : m_words{program, nullptr}
    {
        if (command && command->setsType) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
            const auto usual = qInstallMessageHandler(passOnlyFatal);
            m_application = std::make_unique<QGuiApplication>(m_count, m_words.data());
            qInstallMessageHandler(usual);
        } else {
            m_application = std::make_unique<QCoreApplication>(m_count, m_words.data());
        }
        QLocale::setDefault(QLocale(QLocale::English));
    }

private:
    /// It complains about a session that a scheduled job does not have.
    static void passOnlyFatal(QtMsgType type, const QMessageLogContext &, const QString &message)
    {
        if (type == QtFatalMsg)
            std::fprintf(stderr, "convenor-cli: %s\n", qPrintable(message));
    }

    int m_count = 1;
    std::array<char *, 2> m_words;
    std::unique_ptr<QCoreApplication> m_application;
};

ExitStatus run(char *program, const QByteArrayList &words)
{
    const auto call = callFrom(words);
    const Application application(program, call ? call->command : nullptr);
    if (!call)
        return tell(call.error(), wantsJson(words));
    const bool asJson = wantsJson(words);
    if (!call->command)
        return tell(doneReply(call->shown), asJson);
    const auto reply = carriedOut(*call);
    return reply ? tell(*reply, asJson) : tell(troubleOf(reply.error(), *call), asJson);
}

} // namespace

int runCommandLine(char *program, const QByteArrayList &words)
{
    return int(run(program, words));
}

} // namespace convenor
