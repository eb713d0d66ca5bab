// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"

int main(int argc, char **argv)
{
    using convenor::DesktopApplication;
    DesktopApplication::setNames();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (const auto answered = DesktopApplication::answer(arguments))
        return *answered;
    return DesktopApplication(argc, argv).run();
}
