create table area_certificate (
    company text collate "C" not null,
    area text collate "C" not null,
    fingerprint text collate "C" not null,
    since timestamptz not null,
    primary key (company, area, fingerprint)
);
create index area_certificate_area on area_certificate (area, company);
comment on table area_certificate is 'Certificates by which a company fetches the energy files of an area. Where it has named none, each of its registered ones does.';
comment on column area_certificate.since is 'Market time.';
