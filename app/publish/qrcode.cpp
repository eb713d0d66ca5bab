// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/qrcode.h"

#include <qrencode.h>

#include <memory>

namespace convenor {

QrCode qrCodeOf(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const std::unique_ptr<QRcode, void (*)(QRcode *)> made(
        QRcode_encodeString8bit(utf8.constData(), 0, QR_ECLEVEL_M), QRcode_free);
    QrCode code;
    if (!made)
        return code;
    code.size = made->width;
    const auto isDark = [&](int x, int y) { return (made->data[y * code.size + x] & 1) != 0; };
    for (int y = 0; y < code.size; ++y) {
        for (int x = 0; x < code.size; ++x) {
            const int start = x;
            while (x < code.size && isDark(x, y))
                ++x;
            if (x > start)
                code.stripes.append(QRect(start, y, x - start, 1));
        }
    }
    return code;
}

} // namespace convenor
