package org.koiki.notice.webhook;

import java.net.InetAddress;
import java.util.List;

/** The addresses that anybody may reach: all but the special-purpose ones of RFC 6890. */
final class PublicNetwork {
    private static final List<Block> SPECIAL = List.of(
            Block.of(8, 0),
            Block.of(8, 10),
            Block.of(10, 100, 64),
            Block.of(8, 127),
            Block.of(16, 169, 254),
            Block.of(12, 172, 16),
            Block.of(24, 192, 0, 0),
            Block.of(24, 192, 0, 2),
            Block.of(16, 192, 168),
            Block.of(15, 198, 18),
            Block.of(24, 198, 51, 100),
            Block.of(24, 203, 0, 113),
            Block.of(3, 224));
    private static final Block GLOBAL_UNICAST = Block.of(3, 0x20);
    private static final List<Block> SPECIAL_IN_IT = List.of(
            Block.of(23, 0x20, 0x01, 0x00, 0x00), Block.of(32, 0x20, 0x01, 0x0D, 0xB8), Block.of(16, 0x20, 0x02));

    private PublicNetwork() {}

    static boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? none(SPECIAL, bytes) : GLOBAL_UNICAST.holds(bytes) && none(SPECIAL_IN_IT, bytes);
    }

    private static boolean none(List<Block> blocks, byte[] address) {
        return blocks.stream().noneMatch(block -> block.holds(address));
    }

    /** The addresses that begin with some bits. */
    private record Block(int bits, List<Integer> start) {
        static Block of(int bits, Integer... start) {
            return new Block(bits, List.of(start));
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int wanted = bit / 8 < start.size() ? start.get(bit / 8) : 0;
                int mask = 0x80 >> (bit % 8);
                if ((wanted & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
