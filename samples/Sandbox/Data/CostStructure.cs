namespace Sandbox;

/// <summary>The contractor's cost codes and cost types, and what of them each project uses.</summary>
internal static class CostStructure
{
    public const int DivisionCount = 11;

    private static readonly (string Code, string Name, (string Code, string Name)[] Children)[] Divisions =
    [
        ("01", "General Requirements", [("500", "Temporary Facilities"), ("740", "Cleaning")]),
        ("02", "Site Work", [("200", "Demolition"), ("300", "Earthwork"), ("510", "Site Utilities"), ("740", "Asphalt Paving")]),
        ("03", "Concrete", [("100", "Formwork"), ("200", "Reinforcing Steel"), ("300", "Cast-in-Place Concrete")]),
        ("04", "Masonry", [("200", "Unit Masonry")]),
        ("05", "Metals", [("120", "Structural Steel"), ("500", "Miscellaneous Metals")]),
        ("06", "Wood and Plastics", [("100", "Rough Carpentry"), ("400", "Millwork")]),
        ("07", "Thermal and Moisture", [("210", "Insulation"), ("500", "Membrane Roofing"), ("900", "Joint Sealants")]),
        ("08", "Doors and Windows", [("110", "Doors and Frames"), ("400", "Storefront")]),
        ("09", "Finishes", [("250", "Drywall"), ("650", "Resilient Flooring"), ("900", "Painting")]),
        ("15", "Mechanical", [("300", "Fire Protection"), ("400", "Plumbing"), ("700", "HVAC")]),
        ("16", "Electrical", [("100", "Power Distribution"), ("500", "Lighting"), ("700", "Low Voltage")]),
    ];

    public static List<CostTypeData> Types(IdSource ids) =>
    [
        new(ids.Procore(), "L", "Labor", "labor"),
        new(ids.Procore(), "M", "Materials", "materials"),
        new(ids.Procore(), "E", "Equipment", "equipment"),
        new(ids.Procore(), "S", "Subcontract", "commitment"),
        new(ids.Procore(), "O", "Other", "other"),
    ];

    /// <summary>Every cost code with a parent, as an option of the Zoho reporting tag.</summary>
    public static IEnumerable<(string FullCode, string Name)> All() =>
        Divisions.SelectMany(division => division.Children.Select(child => ($"{division.Code}-{child.Code}", child.Name)));

    /// <summary>The codes of one project: most of the divisions, and most of each.</summary>
    public static List<CostCodeData> Codes(Dice dice, IdSource ids, int divisions)
    {
        var codes = new List<CostCodeData>();
        foreach (var (division, name, children) in Divisions.Take(divisions))
        {
            if (dice.Chance(6)) continue;
            var parent = new CostCodeData(ids.Procore(), division, division, name, null);
            codes.Add(parent);
            foreach (var (code, childName) in children)
                if (dice.Chance(88)) codes.Add(new CostCodeData(ids.Procore(), code, $"{division}-{code}", childName, parent.Id));
        }

        return codes;
    }

    /// <summary>The pairs of code and type that one project knows; some inactive, some not on the budget, some missing.</summary>
    public static List<WbsCodeData> Wbs(Dice dice, IdSource ids, List<CostCodeData> codes, List<CostTypeData> types)
    {
        var wbs = new List<WbsCodeData>();
        foreach (var code in codes.Where(code => code.ParentId is not null))
            foreach (var type in types)
            {
                if (type.Code is "E" or "O" && dice.Chance(40)) continue;
                var active = !dice.Chance(8);
                var onBudget = dice.Chance(88);
                wbs.Add(new WbsCodeData(ids.Procore(), code.Id, type.Id, $"{code.FullCode}.{type.Code}", $"{code.Name}.{type.Name}", active, onBudget));
            }

        // However small a project is, it has a code that is inactive and one that is not on the budget: orders are written on them.
        if (wbs.Count > 2)
        {
            if (wbs.TrueForAll(code => code.Active)) wbs[0] = wbs[0] with { Active = false };
            if (!wbs.Exists(code => code is { Active: true, OnBudget: false })) wbs[^1] = wbs[^1] with { Active = true, OnBudget = false };
        }

        return wbs;
    }
}
