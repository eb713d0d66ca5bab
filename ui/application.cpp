// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"

#include "ui/mainwindow.h"
#include "ui/support/firstpaint.h"
#include "ui/support/prompts.h"
#include "ui/support/theme.h"

#include <QCommandLineParser>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstdio>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto help = R"(Usage: convenor [FILE] [--sample] [--read-only]

Opens FILE, a Convenor workspace; without it the one that was open last.

  --sample     opens the sample, made where it is missing
  --read-only  opens it without the right to change anything
  --help       shows this
  --version    shows the version

convenor-cli does the same work without a window.
)";

constexpr int wordsAreOff = 2;

/// Nothing where the words are off; then it is said why.
std::optional<Launch> launchOf(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption sample(u"sample"_s);
    const QCommandLineOption readOnly(u"read-only"_s);
    parser.addOptions({sample, readOnly});
    QString fault;
    if (!parser.parse(arguments))
        fault = parser.errorText();
    else if (parser.positionalArguments().size() > 1)
        fault = u"only one file can be opened"_s;
    else if (parser.isSet(sample) && !parser.positionalArguments().isEmpty())
        fault = u"either the sample or a file can be opened"_s;
    if (!fault.isEmpty()) {
        std::fprintf(stderr, "convenor: %s\n", qPrintable(fault));
        return std::nullopt;
    }
    return Launch{parser.positionalArguments().value(0), parser.isSet(sample),
                  parser.isSet(readOnly)};
}

} // namespace

void DesktopApplication::setNames()
{
    setOrganizationName(u"Convenor"_s);
    setApplicationName(u"Convenor"_s);
    setApplicationVersion(QStringLiteral(CONVENOR_VERSION));
    setDesktopFileName(u"convenor"_s);
}

std::optional<int> DesktopApplication::answer(const QStringList &arguments)
{
    if (arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s)) {
        std::fputs(help, stdout);
        return 0;
    }
    if (arguments.contains(u"--version"_s)) {
        std::fputs("convenor " CONVENOR_VERSION "\n", stdout);
        return 0;
    }
    return std::nullopt;
}

DesktopApplication::DesktopApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
    setApplicationDisplayName(u"Convenor"_s);
    setStyle(u"Fusion"_s);
    QIcon::setThemeSearchPaths(QIcon::themeSearchPaths() + QStringList{u"/usr/share/icons"_s});
    applyScheme(schemeOf(m_settings.value("window/colorScheme").toString()));
    loadLanguages();
}

int DesktopApplication::run()
{
    const auto launch = launchOf(arguments());
    if (!launch)
        return wordsAreOff;
    DialogPrompts prompts;
    MainWindow window(m_settings, prompts);
    new FirstPaint(&window, [&window, launch] {
        setWindowIcon(QIcon(u":/icons/convenor.svg"_s));
        window.start(*launch);
    });
    window.show();
    return exec();
}

void DesktopApplication::loadLanguages()
{
    const QLocale locale;
    if (locale.language() == QLocale::English || locale.language() == QLocale::C)
        return;
    const std::pair<QString, QString> places[] = {
        {u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
        {u"convenor"_s, u":/i18n"_s},
    };
    for (const auto &[name, folder] : places) {
        auto *translator = new QTranslator(this);
        if (translator->load(locale, name, u"_"_s, folder))
            installTranslator(translator);
    }
}

} // namespace convenor
