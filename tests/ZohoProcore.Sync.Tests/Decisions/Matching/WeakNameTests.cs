using Zoho.Procore.Sdk.Testing;

namespace ZohoProcore.Sync.Tests;

/// <summary>Names that many firms or people have, as a stranger to the lists of words writes them, and records that nobody should use.</summary>
public sealed class WeakNameTests
{
    private static readonly string[] Many =
    [
        "Thaddeus Wroclawski", "Wendell Okonkwo", "Siobhan Kerrigan", "Nikolai Petrov", "Xiomara Delgadillo", "Hyun-woo Park", "Priya Raghunathan", "Ngozi Adeyemi",
        "Tomasz Wiśniewski", "Jürgen Schröder", "Søren Kjær", "DeShawn Pettway", "Kowalczyk, Robert", "Robert J. Kowalczyk", "R. J. Kowalczyk", "Robert J Kowalczyk Jr",
        "Dr. Robert Kowalczyk", "Kowalczyk Robert", "Mr. Robert Kowalczyk", "Robert & Linda Kowalczyk", "Estate of Robert Kowalczyk", "Robert Kowalczyk Trucking",
        "Robert Smith Trucking", "Bob Kowalczyk", "Smith, Michael A.", "Michael A Smith III", "Michael Smith Jr.", "Michael Smith LLC", "Michael Smith & Associates",
        "Smith & Jones LLC", "Smith Jones Group", "Smith Enterprises LLC", "Smith & Son", "Garcia Hermanos LLC", "Hernandez Brothers Inc", "Muhammad Hussain",
        "Rajesh Kumar", "Rajesh Kumar Sharma", "Wei Chen", "Li Wei", "Nguyen Van Anh", "Jean-Pierre Dubois", "Giuseppe Rossi", "Hans Müller", "Pedro Sánchez Pérez",
        "José Luis Ramírez", "Olga Ivanova", "Иван Петров", "王伟", "田中太郎", "محمد علي", "Superior Walls", "Reliable Rebar", "Elite Gutters & Siding", "Dynamic Drywall",
        "Pinnacle Paving", "Horizon Homes", "Pacific Coast Glass", "Southern Comfort Heating", "Green Acres Landscaping", "Diamond Cut Lawn Care", "Top Notch Tree Service",
        "Two Brothers Moving", "Three Amigos Framing", "Handy Andy Repair", "Mr. Plumber", "Speedy Septic", "Honest Abe Roofing", "Under Pressure Washing",
        "American Eagle Construction", "Stars and Stripes Fence", "Lone Star Steel", "Golden State Concrete", "Sunshine State Pools", "Bay Area Demolition",
        "Hill Country Masonry", "Piedmont Grading", "Tidewater Dredging", "Cascade Waterproofing", "Olympic Stone", "Titan Foundation Repair", "Spartan Tool Rental",
        "Trojan Insulation", "Phoenix Restoration", "Vulcan Welding", "Zenith Elevator", "Apex Scaffold", "Keystone Rebar", "Capstone Masonry", "Milestone Concrete",
        "Bedrock Excavating", "Ironclad Fence", "Evergreen Irrigation", "Great Lakes Piping", "Big D Crane", "H2O Plumbing", "4 Seasons HVAC", "360 Painting",
        "Family Tree Service", "Christian Brothers Flooring", "St. Joseph Roofing", "San Juan Drywall", "Los Amigos Concrete", "El Rey Stucco", "La Familia Framing",
        "Hermanos Garcia Masonry", "JCR Framing", "M & M Rebar", "K-Bar Construction", "DMR Painting Inc", "Sons of Thunder Welding", "Sure Shot Blasting",
        "Pro Tech Fire Sprinkler", "Custom Counters", "Clean Cut Landscaping", "Rock Solid Concrete", "Level Best Flooring", "True North Surveying",
        "Straight Line Striping", "Safe T Rail", "Solid Rock Foundations", "Heavy Haul Transport", "Mountain View Roofing", "Lakeview Landscaping", "Riverside Redi-Mix",
        "Hometown Heating", "Main Street Plumbing", "County Line Gravel", "Five Star Painting", "All Pro Electric", "Done Right Construction", "Right Way Roofing",
        "New Image Stucco", "Old World Tile", "Master Mechanical", "Quality First Builders", "The Handyman", "Handyman Services LLC", "Concrete Solutions",
        "Steel Fabricators Inc", "The Fence Company", "Window World", "Floor & Decor", "Roofing Specialists", "Drywall Masters", "Paint Pros", "Electric Motor Service",
        "Crane Service Inc", "Construction Services Group", "Advanced Building Systems", "Commercial Roofing Inc", "Residential Heating", "Industrial Painters LLC",
        "Northwest Steel", "South Texas Drilling", "Central Florida Sod", "East Coast Rigging", "Upstate Excavation", "Tri County Paving", "Twin Cities Concrete",
        "Bauunternehmen Schmidt", "Malerbetrieb Müller", "Elektro Schneider GmbH", "Dachdecker Meier", "Plomberie Martin", "Electricité Dubois", "Maçonnerie Petit",
        "Construcciones García", "Impermeabilizaciones López", "Hermanos Martínez SL", "Impresa Edile Rossi", "Bouwbedrijf de Vries", "Kumar Constructions",
        "Sharma Electricals", "Patel Steel Traders", "Al Noor Contracting", "Khan Builders", "Singh Plumbing", "Sri Balaji Enterprises", "Sri Sai Constructions",
        "Shree Ganesh Steel", "Om Electricals", "Tanaka Kensetsu", "Suzuki Komuten", "鈴木建設", "株式会社田中建設", "Northern Electric Pty Ltd", "Sydney Scaffolding Pty Ltd",
        "Melbourne Concrete", "Toronto Drywall Inc",
        "Hoffman", "J. Hoffman LLC", "J. D. Hoffman Inc", "Gladiator", "Summit Services LLC", "Apex Solutions LLC", "Pinnacle LLC", "Denver Services LLC", "Patriot Services", "Apex Management Inc",
        "Murphy Properties LLC", "The Murphy Group", "Murphy Partners Inc", "Summit Contracting Corp", "Patriot Gunite LLC", "Kalamazoo Township", "Rajinder Singh", "Thuy Tran", "Lakisha Brown",
        "Lakisha Nguyen LLC", "Michael Kowalczyk LLC", "Jose Olvera Framing LLC", "Jose Olvera Framing Inc", "Kowalczyk Roofing LLC", "Papadimitropoulos Painting", "Knoxburg Paving Inc", "Washington County",
        "City of Springfield", "Town of Zwickelmoor", "First Baptist Church", "Port of Zwickelmoor", "Zwickelmoor School District", "Gemeinde Zwickelmoor", "Comune di Zwickelmoor", "Department of Transportation",
        "Vendor", "Petty Cash", "One Time Vendor", "Misc. Vendors 2", "Unknown Supplier LLC", "Credit Card Payments", "Cash Sales", "Sundry Sales LLC",
        "Renegade Trucking LLC", "Clean Slate Services LLC", "Site Work Solutions LLC", "Two Guys and a Truck LLC", "Seven Oaks Development LLC", "Elite Team Services LLC", "Premier Pools & Spas LP",
        "Good Neighbor Fence LLC", "Accurate Testing & Inspection LLC", "Zamarripa, Lupe", "Zamarripa, Lupe R.", "O'Zamarripa, Lupe (1099)", "Lupe R Zamarripa", "Lupe A. Zamarripa", "Lupe O. Zamarripa", "Zamarripa Lupe R",
        "Lupe Zamarripa Jr", "Lupe Zamarripa IV", "Mrs. Lupe Zamarripa", "The Zamarripa Family", "Oksana Hrytsenko", "Oksana Hrytsenko LLC", "Firefly Electric", "Zook Roofing", "Escobedo Rebar",
        "Diamondback Drilling",
        "Patriot Firestopping Inc", "Eagle Caissons Inc", "Smith Gunite Inc", "Mike's Backfill Inc", "Bob's Bobcat Inc", "Smith Joiners Ltd", "Smith Drylining Ltd", "Elite Scaffolds Ltd", "Liberty Curbing Inc",
        "Patriot Guardrail Inc", "Johnson Firestopping Inc", "Eagle Shotcrete Corp", "Summit Sawcutting Inc", "Johnson Millwrights Inc", "Titan Pipefitters Inc", "Liberty Terrazzo Inc", "Smith Groundworks Ltd",
        "ИП Иванов Сергей Петрович", "محمد عبد الله احمد علي", "宏达建设工程有限公司", "山田電気工業株式会社", "佐藤総合設備株式会社", "Олексій Шевченко", "ФОП Шевченко Олексій Іванович",
    ];

    private static readonly string[] Retired =
    [
        "ZZZ {0}", "zz-{0}", "Zz {0}", "X-{0}", "xx {0}", "XXX - {0}", "z{0}", "*{0}", "*** {0}", "**DO NOT USE** {0}", "{0} - DO NOT USE", "{0} do-not-use", "{0} (Do Not Use)", "{0} DNU", "{0} - DNU",
        "{0} (INACTIVE)", "{0} - OLD", "{0} (old)", "OLD - {0}", "{0} - closed", "{0} (Closed 2024)", "{0} - terminated", "{0} - hold", "{0} (on credit hold)", "{0} (DUP)", "{0} (duplicate of 12)",
        "{0} - Use Zwicky Glass", "{0} (see Zwicky)", "{0} - archived", "{0} - bankrupt", "{0} [blacklisted]", "{0} merged into Zwicky", "{0} - NO USAR", "{0} (nicht verwenden)", "{0} - gesperrt",
        "{0} - ne pas utiliser", "{0} (baja)", "DNU {0}", "{0} - no longer trading",
        "_{0}", ".{0}", "!{0}", "FKA {0}", "Formerly {0}", "f/k/a {0}", "{0} (DO NOT HIRE)", "{0} - NOT APPROVED", "z-{0}", "x {0}", "{0} OLD", "Old-{0}", "[OLD] {0}", "{0} (test)",
    ];

    // Firms in use whose names begin like a clerk's mark, or have a word of one.
    private static readonly string[] Unmarked =
    [
        "X-Treme Paving LLC", "X-Ray Inspection Services of Ohio LLC", "X-Cel Erectors Inc", "XX Bar Land & Cattle", "zCon Builders Inc", "Old-Time Masonry Inc", "Test-Rite Labs", "See-Thru Glazing Inc",
        "Error-Free Controls LLC", "Bramholt Fire - Test & Inspection LLC", "Bramholt (Old Mill) Lumber Inc", "Bramholt Logistics - Old Dominion Freight", "Void-Free Grouting Inc",
        ".Net Bramholt Inc", "Z Bramholt Mechanical Inc", "Bramholt (On Site) Storage", "Close-Up Bramholt Media",
    ];

    [Fact]
    public void A_name_that_many_have_is_not_enough_and_a_second_fact_is() => Assert.All(
        Many,
        name =>
        {
            var (zoho, procore) = (new ZohoVendor("1", name, "", true), Procore(name));
            Assert.False(IsLinked(zoho, procore));
            Assert.True(IsLinked(zoho with { TaxId = "84-6134597" }, procore with { TaxId = "84-6134597" }));
        });

    [Theory]
    [InlineData("Westfall Drilling LLC", "two words in one are a family's name too")]
    [InlineData("Old World Bramholt Terrazzo - Denver", "old is a warning where it stands alone")]
    [InlineData("Xylander Masonry Inc", "a letter of the name is no mark")]
    [InlineData("Zwicky Mechanical LLC", "nor is a rare letter in front")]
    [InlineData("Zook Roofing LLC", "a registered firm's form is some evidence")]
    [InlineData("Maçonnerie Zamarripa SARL", "and in the order of other languages")]
    [InlineData("Thistlecombe 44 Pipe", "a numeral is a combination of its own")]
    [InlineData("Global Zamarripa Family Holdings", "a family is no family where it does not end so")]
    [InlineData("Freeport McMoRan", "a company")]
    [InlineData("Closet Bramholt", "a warning is a whole word")]
    [InlineData("Hjelmstad Engineering Inc", "a registered engineer with a rare name")]
    [InlineData("Seeberger Hochbau - Usedom", "see and use are words where they end")]
    [InlineData("株式会社北関東重機建設", "five signs beside the trade")]
    [InlineData("ООО Кавказ Энерго Монтаж", "three words and a form in another script")]
    public void A_name_that_says_enough_is(string name, string why) => Assert.True(IsLinked(new("1", name, "", true), Procore(name)), why);

    /// <summary>The record is linked from neither side by nothing, and makes the one in use not ambiguous.</summary>
    [Fact]
    public void A_record_that_is_not_to_be_used_gets_nothing_and_takes_nothing_away() => Assert.All(
        Retired,
        style =>
        {
            const string name = "Bramholt Fireproofing LLC";
            var retired = string.Format(System.Globalization.CultureInfo.InvariantCulture, style, name);
            var (zoho, procore) = (new ZohoVendor("1", name, "", true, "84-6134597"), Procore(name) with { TaxId = "84-6134597" });
            var copy = procore with { Id = 101, Name = retired, LegalName = name };

            Assert.False(IsLinked(zoho, copy));
            Assert.False(IsLinked(zoho with { Name = retired }, procore));
            Assert.False(IsLinked(zoho with { Name = retired }, copy));
            Assert.False(IsLinked(zoho, copy with { OriginId = OriginIds.Vendor(Scenario.Organization, "1") }));
            Assert.True(IsLinked(zoho, procore, copy));
            Assert.True(IsLinked(zoho with { TaxId = "" }, procore with { TaxId = "" }, copy));
            Assert.True(IsLinkedBeside(zoho with { TaxId = "" }, zoho with { Id = "2", Name = retired, CompanyName = name }, procore with { TaxId = "" }));
            Assert.False(IsLinkedBeside(zoho with { TaxId = "" }, zoho with { Id = "2", Name = "Zwicky Glass", CompanyName = name }, procore with { TaxId = "" }));
        });

    /// <summary>What may be a mark or a part of the name asks for a second fact, and takes nobody out of sight.</summary>
    [Fact]
    public void A_firm_in_use_that_is_called_like_a_mark_is_in_use() => Assert.All(
        Unmarked,
        name =>
        {
            var (zoho, procore) = (new ZohoVendor("1", name, "", true), Procore(name));

            Assert.True(IsLinked(zoho with { TaxId = "84-6134597" }, procore with { TaxId = "84-6134597" }));
            Assert.True(IsLinked(zoho with { EmailDomain = "bramholt.test" }, procore with { EmailDomain = "bramholt.test" }));
            Assert.False(IsLinked(zoho with { EmailDomain = "bramholt.test" }, procore with { EmailDomain = "bramholt.test" }, procore with { Id = 101 }));
            Assert.False(IsLinked(zoho with { Name = "Zarnow Glass Inc", TaxId = "84-6134597" }, Procore("Zarnow Glass Inc") with { TaxId = "84-6134597" }, procore with { Id = 101, TaxId = "84-6134597" }));
        });

    /// <summary>Made-up names behind made-up marks: a mark on both sides is no reason, and its copy hides nothing of the one in use.</summary>
    [Fact]
    public void A_mark_of_any_kind_links_nothing_and_leaves_the_one_in_use()
    {
        foreach (var number in Hostile.Cases(1_000))
        {
            var random = new Random(number);
            var name = $"{Capital(Word())} {Capital(Word())} {(random.Next(2) == 0 ? "LLC" : "Inc")}";
            if (NameWeakness.Of(CompanyName.Parse(name)) is not null)
            {
                continue;
            }

            var run = new string("zxZX"[random.Next(4)], random.Next(1, 4));
            var marked = random.Next(6) switch
            {
                0 => $"{run}{"-_* "[random.Next(4)]}{name}",
                1 => $"{"*~_.!^"[random.Next(6)]}{name}",
                2 => $"{run.ToLowerInvariant()}{name}",
                3 => $"{name} {new[] { "OLD", "dup", "closed", "Retired" }[random.Next(4)]}",
                4 => $"{new[] { "OLD", "dup", "closed", "void", "Use" }[random.Next(5)]}{new[] { "-", " - ", ": " }[random.Next(3)]}{name}",
                _ => $"{name} {new[] { "(see {0})", "- use {0}", "[old]", "(dup of {0})", "<closed>" }[random.Next(5)].Replace("{0}", Word(), StringComparison.Ordinal)}",
            };
            var (zoho, procore) = (new ZohoVendor("1", name, "", true), Procore(name));
            Assert.False(IsLinked(zoho with { Name = marked }, procore with { Name = marked }), marked);
            Assert.False(IsLinked(zoho, procore with { Name = marked }), marked);
            Assert.False(IsLinked(zoho with { Name = marked }, procore), marked);
            Assert.True(IsLinked(zoho, procore, procore with { Id = 101, Name = marked }), marked);

            string Word() => string.Concat(Enumerable.Range(0, 3).Select(_ => $"{"bdfgklmnprst"[random.Next(12)]}{"aeiou"[random.Next(5)]}"));
        }

        static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
    }

    [Theory]
    [InlineData("Kelloway", "Kelloway", false, "one word is a shorter name of many")]
    [InlineData("Kelloway Glass North", "Kelloway Glass North", true, "more words are a name")]
    public void An_abbreviation_of_one_word_asks_for_a_second_fact(string zoho, string abbreviated, bool isLinked, string why) =>
        Assert.True(isLinked == IsLinked(new("1", zoho, "", true), Procore("Zwicky Holdings LLC") with { AbbreviatedName = abbreviated }), why);

    private static ProcoreVendor Procore(string name) => new(100, name, true, "", "", "");

    private static bool IsLinkedBeside(ZohoVendor vendor, ZohoVendor other, ProcoreVendor procore) =>
        VendorMatcher.Decide(vendor, Scenario.Organization, VendorIndex.Empty.With([vendor, other], [procore]), LinkSet.Empty) is VendorVerdict.AutoLink;

    private static bool IsLinked(ZohoVendor vendor, params ProcoreVendor[] procore) =>
        VendorMatcher.Decide(vendor, Scenario.Organization, VendorIndex.Empty.With([vendor], procore), LinkSet.Empty) is VendorVerdict.AutoLink { Vendor.Id: 100 };
}
