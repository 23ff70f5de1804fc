namespace Sandbox;

/// <summary>More than two hundred vendors, among them every kind that makes linking by name hard.</summary>
internal sealed class VendorCatalogue
{
    private static readonly string[] Roots =
    [
        "Acme", "Alpine", "Apex", "Arapahoe", "Aspen", "Bear Creek", "Blue Spruce", "Bonanza", "Bristlecone", "Cascade", "Centennial",
        "Columbine", "Cornerstone", "Crestone", "Divide", "Eagle", "Evergreen", "Foothills", "Front Street", "Gateway", "Granite",
        "High Plains", "Highline", "Juniper", "Keystone", "Lariat", "Longs Peak", "Mesa", "Mile High", "Monarch", "Northgate", "Pikes Peak",
        "Platte Valley", "Ponderosa", "Prairie", "Rampart", "Red Rocks", "Sage", "Sawatch", "Silver Plume", "Summit", "Sunrise",
        "Table Mountain", "Timberline", "Trail Ridge", "Union", "Vail Pass", "Western Slope",
    ];

    private static readonly string[] Trades =
    [
        "Electric", "Plumbing", "Mechanical", "Concrete", "Drywall", "Roofing", "Masonry", "Steel", "Excavating", "Glass", "Flooring",
        "Painting", "Supply", "Equipment Rental", "Fire Protection", "Insulation",
    ];

    private static readonly (string Zoho, string Procore)[] Spellings =
    [
        ("Incorporated", "Inc."), ("Inc", "Inc."), (", Inc.", " Inc"), ("L.L.C.", "LLC"), (", LLC", " LLC"), ("Company", "Co."), ("Corporation", "Corp."),
    ];

    // Those that the United States give to employers; others are no numbers of firms.
    private static readonly int[] Prefixes =
    [
        .. Enumerable.Range(10, 7), .. Enumerable.Range(20, 8), .. Enumerable.Range(30, 19), .. Enumerable.Range(50, 19), .. Enumerable.Range(71, 7),
        .. Enumerable.Range(80, 9), .. Enumerable.Range(90, 6), 98,
    ];

    private static readonly (string City, string Zip)[] Cities =
    [
        ("Denver", "80202"), ("Aurora", "80012"), ("Boulder", "80301"), ("Fort Collins", "80521"), ("Golden", "80401"), ("Lakewood", "80226"),
        ("Longmont", "80501"), ("Pueblo", "81003"), ("Thornton", "80229"), ("Westminster", "80030"),
    ];

    private readonly Dice _dice;
    private readonly IdSource _ids;
    private readonly List<long> _projects;
    private readonly Queue<(string Root, string Trade)> _names;
    private readonly List<VendorData> _vendors = [];

    private VendorCatalogue(int seed, IdSource ids, List<ProjectData> projects, int percent)
    {
        _dice = new Dice(seed, "vendors");
        _ids = ids;
        _projects = [.. projects.Where(project => project is { Active: true, Permitted: true, ProcoreId: not null }).Select(project => project.ProcoreId!.Value)];
        _names = new(_dice.Shuffle(Roots.SelectMany(root => Trades.Select(trade => (root, trade)))));

        // More vendors than names of a root and a trade have a second root: what one draws of the first ones stays as it was.
        if (percent > 300)
        {
            var pairs = Roots.SelectMany(root => Roots.Where(other => other != root), (root, other) => $"{root} {other}");
            foreach (var name in new Dice(seed, "more vendors").Shuffle(pairs.SelectMany(root => Trades, (root, trade) => (root, trade)))) _names.Enqueue(name);

            // Tens of thousands have a city as well.
            if (percent > 15_000)
            {
                var places = pairs.SelectMany(root => Cities, (root, city) => $"{root} {city.City}");
                foreach (var name in new Dice(seed, "most vendors").Shuffle(places.SelectMany(root => Trades, (root, trade) => (root, trade)))) _names.Enqueue(name);
            }
        }
    }

    public static List<VendorData> Generate(int seed, IdSource ids, List<ProjectData> projects, int percent)
    {
        var catalogue = new VendorCatalogue(seed, ids, projects, percent);
        catalogue.AddAll(usual => Math.Max(1, usual * percent / 100));
        return catalogue._vendors;
    }

    private void AddAll(Func<int, int> many)
    {
        for (var i = 0; i < many(110); i++)
        {
            var name = Next() + _dice.Pick(" LLC", " Inc.", " Co.", " Corp.", "", " LP");
            Add(VendorKind.Plain, name, name);
        }

        for (var i = 0; i < many(36); i++)
        {
            var name = Next();
            var (zoho, procore) = _dice.Pick(Spellings);
            Add(VendorKind.SpelledDifferently, Join(name, zoho), Join(name, procore));
        }

        for (var i = 0; i < many(12); i++)
        {
            var (root, trade) = _names.Dequeue();
            var taxId = TaxId();
            Add(VendorKind.SameTaxId, $"{root} {trade} & Sons".ToUpperInvariant(), $"{root} {trade} LLC", taxId, taxId);
        }

        for (var i = 0; i < many(10); i++)
        {
            var name = i == 0 ? Take("Acme", "Electric") : Next();
            foreach (var form in (string[])[" LLC", " Inc"])
            {
                var taxId = TaxId();
                Add(VendorKind.NearDuplicate, name + form, name + form, taxId, taxId);
            }
        }

        for (var i = 0; i < many(8); i++)
        {
            var name = Next();
            Add(VendorKind.Ambiguous, name, null, procore: false);
            Add(VendorKind.ProcoreOnly, null, name + " LLC", zoho: false);
            Add(VendorKind.ProcoreOnly, null, name + ", Inc.", zoho: false);
        }

        for (var i = 0; i < many(14); i++) Add(VendorKind.ZohoOnly, Next() + " LLC", null, procore: false);
        for (var i = 0; i < many(10); i++) Add(VendorKind.ProcoreOnly, null, Next() + " LLC", zoho: false);
        for (var i = 0; i < many(8); i++)
        {
            var name = Next() + " Inc.";
            Add(VendorKind.InactiveInProcore, name, name);
        }

        for (var i = 0; i < many(4); i++)
        {
            var name = Next() + " GmbH";
            Add(VendorKind.Foreign, name, name);
        }
    }

    private static string Join(string name, string form) => form[0] is ',' or ' ' ? name + form : $"{name} {form}";

    private string Next()
    {
        var (root, trade) = _names.Dequeue();
        return $"{root} {trade}";
    }

    /// <summary>The same name in every data set, so that people find it; it is left out where it came up by chance.</summary>
    private string Take(string root, string trade)
    {
        var rest = _names.Where(name => name != (root, trade)).ToList();
        var isFree = rest.Count < _names.Count;
        _names.Clear();
        foreach (var name in rest) _names.Enqueue(name);
        return isFree ? $"{root} {trade}" : $"{root} {trade} of Colorado";
    }

    private string TaxId() => $"{_dice.OneOf(Prefixes)}-{_dice.Between(1000000, 9999999)}";

    private void Add(VendorKind kind, string? zohoName, string? procoreName, string? zohoTaxId = null, string? procoreTaxId = null, bool zoho = true, bool procore = true)
    {
        var (city, zip) = _dice.Pick(Cities);
        var name = zohoName ?? procoreName!;
        _vendors.Add(new VendorData
        {
            Kind = kind,
            CurrencyCode = kind == VendorKind.Foreign ? "EUR" : "USD",
            ZohoId = zoho ? _ids.Zoho() : null,
            ProcoreId = procore ? _ids.Procore() : null,
            ZohoName = name,
            ProcoreName = procoreName ?? name,
            ZohoTaxId = zohoTaxId,
            ProcoreTaxId = procoreTaxId,
            ProcoreActive = kind != VendorKind.InactiveInProcore,
            Address = $"{_dice.Between(100, 9900)} {_dice.Pick("Larimer St", "Colfax Ave", "Wadsworth Blvd", "Santa Fe Dr", "Quebec St")}",
            City = city,
            State = "CO",
            Zip = zip,
            Phone = $"303-255-{_dice.Between(100, 199):0000}",
            Email = $"office{_vendors.Count}@vendor.example",
            ProcoreProjectIds = procore && kind != VendorKind.InactiveInProcore ? [.. _dice.Shuffle(_projects).Take(_dice.Below(7)).Order()] : [],
        });
    }
}
