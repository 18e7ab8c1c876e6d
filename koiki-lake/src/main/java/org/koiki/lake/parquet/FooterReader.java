package org.koiki.lake.parquet;

import java.util.ArrayList;
import java.util.List;

/** Reads what a file says of itself; of the statistics only those of points. */
final class FooterReader {
    private final Thrift in;
    private final List<Element> schema = new ArrayList<>();
    private final List<Shape> columns = new ArrayList<>();
    private final List<Footer.Group> groups = new ArrayList<>();

    FooterReader(Bytes in) {
        this.in = new Thrift(in);
    }

    private record Element(String name, int repetition, int children) {}

    Footer footer() {
        in.struct(id -> {
            switch (id) {
                case 2 -> schema();
                case 4 -> in.list(() -> groups.add(new GroupReader().group()));
                default -> {
                    return false;
                }
            }
            return true;
        });
        return new Footer(groups);
    }

    private void schema() {
        in.list(() -> schema.add(new ElementReader().element()));
        int at = 1;
        while (at < schema.size()) {
            Shape shape = new Shape(schema.get(at).name());
            for (int children = 1; children == 1; at++) {
                shape = shape.with(schema.get(at).repetition());
                children = schema.get(at).children();
                if (children > 1) {
                    throw new OtherShape("several values in " + shape.name());
                }
            }
            columns.add(shape);
        }
    }

    private final class ElementReader {
        private String name = "";
        private int repetition;
        private int children;

        Element element() {
            in.struct(id -> {
                switch (id) {
                    case 3 -> repetition = (int) in.number();
                    case 4 -> name = in.text();
                    case 5 -> children = (int) in.number();
                    default -> {
                        return false;
                    }
                }
                return true;
            });
            return new Element(name, repetition, children);
        }
    }

    private final class GroupReader {
        private final List<Chunk> chunks = new ArrayList<>(columns.size());
        private int rows;

        Footer.Group group() {
            in.struct(id -> {
                switch (id) {
                    case 1 -> in.list(() -> in.struct(this::chunk));
                    case 3 -> rows = (int) in.number();
                    default -> {
                        return false;
                    }
                }
                return true;
            });
            return new Footer.Group(rows, chunks);
        }

        private boolean chunk(int id) {
            if (id != 3) {
                return false;
            }
            chunks.add(new ChunkReader(columns.get(chunks.size())).chunk());
            return true;
        }
    }

    private final class ChunkReader {
        private final Shape shape;
        private int type;
        private int codec;
        private long values;
        private long nulls = -1;
        private long pages;
        private long dictionary;
        private int size;
        private String least = "";
        private String most = "";

        ChunkReader(Shape shape) {
            this.shape = shape;
        }

        Chunk chunk() {
            in.struct(this::field);
            long offset = dictionary > 0 ? Math.min(dictionary, pages) : pages;
            return new Chunk(shape, type, codec, values, nulls, offset, size, least, most);
        }

        private boolean field(int id) {
            switch (id) {
                case 1 -> type = (int) in.number();
                case 4 -> codec = (int) in.number();
                case 5 -> values = in.number();
                case 7 -> size = Math.toIntExact(in.number());
                case 9 -> pages = in.number();
                case 11 -> dictionary = in.number();
                case 12 -> in.struct(this::statistic);
                default -> {
                    return false;
                }
            }
            return true;
        }

        private boolean statistic(int id) {
            boolean text = shape.name().equals(VectorReader.POINT);
            if (id == 3) {
                nulls = in.number();
            } else if (text && id == 5) {
                most = in.text();
            } else if (text && id == 6) {
                least = in.text();
            } else {
                return false;
            }
            return true;
        }
    }
}
