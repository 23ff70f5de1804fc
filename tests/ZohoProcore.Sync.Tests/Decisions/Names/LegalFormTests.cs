namespace ZohoProcore.Sync.Tests;

/// <summary>The legal forms of every country are read, in each spelling, and are told apart.</summary>
public sealed class LegalFormTests
{
    [Fact]
    public void Every_spelling_in_the_table_is_read_as_its_form()
    {
        foreach (var (form, _, spellings) in LegalFormTable.Rows)
        {
            foreach (var spelling in spellings.Split('|'))
            {
                var name = CompanyName.Parse($"Zylker Yardarm {spelling}");
                Assert.True(name.LegalForm == form && name.Base == "zylker yardarm", $"'{spelling}' is read as '{name.LegalForm}' behind '{name.Base}', not as '{form}'.");
            }
        }
    }

    [Fact]
    public void No_spelling_stands_in_the_table_twice()
    {
        var spellings = LegalFormTable.Rows.SelectMany(row => row.Spellings.Split('|')).ToList();

        Assert.Empty(spellings.GroupBy(spelling => spelling).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Empty(LegalFormTable.Rows.GroupBy(row => row.Form).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Theory]
    [InlineData("شركة زيلكر للمقاولات", "زيلكر للمقاولات")]
    [InlineData("株式会社日立建設", "日立建設")]
    [InlineData("一般社団法人日立建設", "日立建設")]
    [InlineData("SARL Lumière", "lumiere")]
    [InlineData("PT Zylker Konstruksi", "zylker konstruksi")]
    [InlineData("UAB Zylker", "zylker")]
    public void Forms_in_front_are_read(string name, string expected) => Assert.Equal(expected, CompanyName.Parse(name).Base);

    /// <summary>The form as it is written out, and in short: United States, Canada, the European Union, India, Australia, Japan, China, Saudi Arabia, and others.</summary>
    public static TheoryData<string, string, string> Pairs => new()
    {
        { "US", "Limited Liability Company", "L.L.C." },
        { "US", "Professional Limited Liability Company", "PLLC" },
        { "US", "Limited Liability Partnership", "LLP" },
        { "US", "Limited Partnership", "L.P." },
        { "US", "Professional Corporation", "P.C." },
        { "US", "National Association", "N.A." },
        { "CA", "Limitée", "Ltée" },
        { "CA", "Incorporée", "Inc." },
        { "CA", "Unlimited Liability Company", "ULC" },
        { "CA", "Société en nom collectif", "S.E.N.C." },
        { "CA", "Société en commandite", "S.E.C." },
        { "AT", "Gesellschaft m.b.H.", "GmbH" },
        { "AT", "eingetragener Unternehmer", "e.U." },
        { "AT", "Offene Gesellschaft", "OG" },
        { "BE", "Naamloze vennootschap", "NV" },
        { "BE", "Société privée à responsabilité limitée", "SPRL" },
        { "BE", "Besloten vennootschap", "BV" },
        { "BG", "дружество с ограничена отговорност", "ООД" },
        { "BG", "Еднолично дружество с ограничена отговорност", "ЕООД" },
        { "BG", "Акционерно дружество", "АД" },
        { "CY", "Λίμιτεδ", "Λτδ" },
        { "CZ", "společnost s ručením omezeným", "s.r.o." },
        { "CZ", "spol. s r.o.", "s.r.o." },
        { "CZ", "akciová společnost", "a.s." },
        { "DE", "Gesellschaft mit beschränkter Haftung", "GmbH" },
        { "DE", "UG (haftungsbeschränkt)", "UG" },
        { "DE", "Aktiengesellschaft", "AG" },
        { "DE", "GmbH und Co. KG", "GmbH & Co. KG" },
        { "DE", "eingetragener Kaufmann", "e.K." },
        { "DE", "PartG mbB", "PartGmbB" },
        { "DK", "Anpartsselskab", "ApS" },
        { "DK", "Aktieselskab", "A/S" },
        { "DK", "Kommanditselskab", "K/S" },
        { "EE", "Osaühing", "OÜ" },
        { "EE", "Aktsiaselts", "AS" },
        { "ES", "Sociedad Limitada", "S.L." },
        { "ES", "Sociedad Anónima", "S.A." },
        { "ES", "Sociedad Limitada Unipersonal", "S.L.U." },
        { "ES", "Sociedad Cooperativa", "S. Coop." },
        { "FI", "Osakeyhtiö", "Oy" },
        { "FI", "Julkinen osakeyhtiö", "Oyj" },
        { "FI", "Kommandiittiyhtiö", "Ky" },
        { "FR", "Société à responsabilité limitée", "SARL" },
        { "FR", "Société par actions simplifiée", "S.A.S." },
        { "FR", "Société d'exercice libéral à responsabilité limitée", "SELARL" },
        { "GR", "Ανώνυμη Εταιρεία", "Α.Ε." },
        { "GR", "Εταιρεία Περιορισμένης Ευθύνης", "Ε.Π.Ε." },
        { "HR", "društvo s ograničenom odgovornošću", "d.o.o." },
        { "HR", "jednostavno društvo s ograničenom odgovornošću", "j.d.o.o." },
        { "HU", "Korlátolt Felelősségű Társaság", "Kft." },
        { "HU", "Zártkörűen Működő Részvénytársaság", "Zrt." },
        { "HU", "Betéti Társaság", "Bt." },
        { "IE", "Designated Activity Company", "DAC" },
        { "IE", "Teoranta", "Teo" },
        { "IT", "Società a responsabilità limitata", "S.r.l." },
        { "IT", "Società per azioni", "S.p.A." },
        { "IT", "Società in accomandita semplice", "S.a.s." },
        { "LT", "uždaroji akcinė bendrovė", "UAB" },
        { "LT", "mažoji bendrija", "MB" },
        { "LU", "S.à r.l.", "SARL" },
        { "LV", "sabiedrība ar ierobežotu atbildību", "SIA" },
        { "MT", "Limited", "Ltd." },
        { "NL", "Besloten Vennootschap", "B.V." },
        { "NL", "Vennootschap onder firma", "V.O.F." },
        { "PL", "Spółka z ograniczoną odpowiedzialnością", "Sp. z o.o." },
        { "PL", "Spółka komandytowa", "Sp. k." },
        { "PL", "Spółka Akcyjna", "S.A." },
        { "PT", "Limitada", "Lda." },
        { "PT", "Unipessoal Limitada", "Unipessoal, Lda" },
        { "RO", "Societate cu Răspundere Limitată", "S.R.L." },
        { "RO", "Societate pe Acțiuni", "S.A." },
        { "SE", "Aktiebolag", "AB" },
        { "SE", "AB (publ)", "AB" },
        { "SE", "Handelsbolag", "HB" },
        { "SI", "družba z omejeno odgovornostjo", "d.o.o." },
        { "SK", "spoločnosť s ručením obmedzeným", "s.r.o." },
        { "SK", "akciová spoločnosť", "a.s." },
        { "IN", "Private Limited", "Pvt. Ltd." },
        { "IN", "(P) Ltd.", "Pvt Ltd" },
        { "IN", "(OPC) Private Limited", "OPC Pvt Ltd" },
        { "IN", "LLP", "Limited Liability Partnership" },
        { "PK", "(Pvt) Ltd", "Private Limited" },
        { "AU", "Proprietary Limited", "Pty Ltd" },
        { "AU", "Pty. Limited", "Pty Ltd" },
        { "JP", "Kabushiki Kaisha", "K.K." },
        { "JP", "株式会社", "㈱" },
        { "JP", "合同会社", "Godo Kaisha" },
        { "CN", "有限責任公司", "有限责任公司" },
        { "CN", "Company Limited", "Co., Ltd." },
        { "CN", "（有限合伙）", "有限合伙" },
        { "SA", "ذات مسؤولية محدودة", "ذ.م.م" },
        { "SA", "ذات مسئولية محدودة", "ذات مسؤولية محدودة" },
        { "SA", "شركة مساهمة مقفلة", "مساهمة مقفلة" },
        { "SA", "Closed Joint Stock Company", "CJSC" },
        { "SA", "Establishment", "Est." },
        { "SG", "Pte. Limited", "Pte Ltd" },
        { "GB", "Cyfyngedig", "Cyf" },
        { "MX", "S. de R.L. de C.V.", "S de RL de CV" },
        { "CH", "Gesellschaft mit beschränkter Haftung", "GmbH" },
        { "NO", "Aksjeselskap", "AS" },
        { "IL", "בע\"מ", "בע״מ" },
        { "TR", "Anonim Şirketi", "A.Ş." },
        { "UA", "Товариство з обмеженою відповідальністю", "ТОВ" },
        { "KR", "주식회사", "㈜" },
        { "MY", "Sendirian Berhad", "Sdn. Bhd." },
    };

    [Theory]
    [MemberData(nameof(Pairs), DisableDiscoveryEnumeration = true)]
    public void Written_out_and_in_short_are_one_form(string country, string written, string inShort)
    {
        var (one, other) = (CompanyName.Parse($"Zylker Yardarm {written}"), CompanyName.Parse($"Zylker Yardarm {inShort}"));

        Assert.True(one.Canonical == other.Canonical, $"{country}: '{one.Canonical}' and '{other.Canonical}'");
        Assert.Equal(("zylker yardarm", "zylker yardarm"), (one.Base, other.Base));
        Assert.NotEmpty(one.LegalForm);
    }

    [Theory]
    [InlineData("Pty Ltd", "Ltd", "Australia: a proprietary and a public company")]
    [InlineData("Pvt Ltd", "Ltd", "India: a private and a public company")]
    [InlineData("LLP", "Pvt Ltd", "India: a partnership and a company")]
    [InlineData("GmbH", "GmbH & Co. KG", "Germany: the general partner and the partnership")]
    [InlineData("UG", "GmbH", "Germany: two forms with different capital")]
    [InlineData("SARL", "SAS", "France: two forms of company")]
    [InlineData("S.r.l.", "S.p.A.", "Italy: two forms of company")]
    [InlineData("Sp. z o.o.", "Sp. z o.o. sp.k.", "Poland: the general partner and the partnership")]
    [InlineData("Oy", "Oyj", "Finland: a private and a public company")]
    [InlineData("BV", "NV", "Netherlands: a private and a public company")]
    [InlineData("株式会社", "有限会社", "Japan: two forms of company")]
    [InlineData("有限公司", "股份有限公司", "China: limited by shares or not")]
    [InlineData("LLC", "Est.", "Saudi Arabia: a company and a sole establishment")]
    [InlineData("Ltée", "Inc.", "Canada: two endings that a firm chooses between")]
    public void Two_forms_of_one_country_are_told_apart(string one, string other, string why) =>
        Assert.True(CompanyName.Parse($"Zylker Yardarm {one}").LegalForm != CompanyName.Parse($"Zylker Yardarm {other}").LegalForm, why);

    [Fact]
    public void The_page_lists_every_form_of_every_country_with_its_source()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "legal-forms.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[1], cells => (Forms: cells[3].Split(", "), Source: cells[4]));
        var byCountry = LegalFormTable.Rows.SelectMany(row => row.Countries.Split(' ').Select(country => (country, row.Form))).ToLookup(pair => pair.country, pair => pair.Form);

        foreach (var country in byCountry)
        {
            Assert.True(lines.ContainsKey(country.Key), $"{country.Key} has no line: {string.Join(", ", country.Order())}");
            Assert.True(country.ToHashSet().SetEquals(lines[country.Key].Forms), $"{country.Key} has: {string.Join(", ", country.Order(StringComparer.Ordinal))}");
            Assert.NotEmpty(lines[country.Key].Source);
        }

        string[] european = ["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"];
        Assert.All(european.Concat(["US", "CA", "IN", "AU", "JP", "CN", "SA"]), country => Assert.True(byCountry.Contains(country), country));
    }
}
