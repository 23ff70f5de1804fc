namespace Sandbox;

/// <summary>
/// The contractor's projects: fifteen that are active and open to the service account, two inactive, one hidden from the service
/// account, one that only Zoho knows.
/// </summary>
internal static class ProjectCatalogue
{
    public const int Active = 15;

    private static readonly (string Name, string Customer)[] Names =
    [
        ("Aurora Civic Center", "City of Aurora"),
        ("Boulder Creek Lofts", "Creekside Development LLC"),
        ("Cherry Creek Medical Office", "Highline Health Partners"),
        ("Fort Collins Brewery Expansion", "Poudre Brewing Company"),
        ("Golden Ridge Elementary", "Jefferson County Schools"),
        ("Lakewood Distribution Center", "Mesa Logistics Inc"),
        ("Longmont Data Hall", "Northern Colo Compute LLC"),
        ("Louisville Library Renovation", "City of Louisville"),
        ("Parker Fire Station 79", "South Metro Fire Rescue"),
        ("Pueblo Wellness Campus", "Highline Health Partners"),
        ("RiNo Parking Structure", "Brighton Boulevard Holdings"),
        ("Stapleton Retail Pads", "Eastfield Retail LP"),
        ("Thornton Water Treatment", "City of Thornton"),
        ("Union Station Tenant Finish", "Wynkoop Street Partners"),
        ("Westminster Promenade", "Church Ranch LLC"),
        ("Erie Community Center", "Town of Erie"),
        ("Castle Rock Clinic", "Highline Health Partners"),
        ("Headquarters Remodel", "Front Range Builders"),
        ("Equipment Yard", "Front Range Builders"),
    ];

    public static List<ProjectData> Generate(int seed, IdSource ids, List<CostTypeData> types, ContractorSize size)
    {
        var dice = new Dice(seed, "projects");
        var customers = Names.Select(name => name.Customer).Distinct(StringComparer.Ordinal).ToDictionary(name => name, _ => ids.Zoho(), StringComparer.Ordinal);
        var projects = new List<ProjectData>();
        for (var i = 0; i < Names.Length; i++)
        {
            if (i >= size.Projects && i < Active) continue;
            var codes = CostStructure.Codes(dice, ids, size.Divisions);
            var zohoOnly = i == Names.Length - 1;
            projects.Add(new ProjectData
            {
                ZohoId = ids.Zoho(),
                ProcoreId = zohoOnly ? null : ids.Procore(),
                Number = $"{(i % 3 == 0 ? 25 : 24)}-{101 + i}",
                Name = Names[i].Name,
                CustomerId = customers[Names[i].Customer],
                CustomerName = Names[i].Customer,
                Active = i is not (Active or Active + 1),
                Permitted = i != Active + 2,
                CostCodes = zohoOnly ? [] : codes,
                WbsCodes = zohoOnly ? [] : CostStructure.Wbs(dice, ids, codes, types),
            });
        }

        return projects;
    }
}
