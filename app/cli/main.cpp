// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include <QtGlobal>

#include <clocale>

#ifdef Q_OS_UNIX
#include <langinfo.h>
#endif

namespace {

/// Where no language is set, as under cron, Qt would take UTF-8 too but complain about it.
void chooseUtf8()
{
#ifdef Q_OS_UNIX
    std::setlocale(LC_ALL, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
#endif
}

} // namespace

int main(int argc, char **argv)
{
    chooseUtf8();
    QByteArrayList words;
    for (int i = 1; i < argc; ++i)
        words.append(argv[i]);
    return convenor::runCommandLine(argv[0], words);
}
