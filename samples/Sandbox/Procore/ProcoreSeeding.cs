using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Fills a new state with what the contractor has in Procore on the first day.</summary>
internal static class ProcoreSeeding
{
    private const long FirstFreeId = 598134390000000;

    public static ProcoreState Create(ContractorData data, ProcoreSwitches switches, DateTimeOffset now)
    {
        DateTimeOffset before = now.AddDays(-90);
        ProcoreState state = new(switches, data.Company.CompanyId, data.Company.Name, data.Organization.CurrencyCode, FirstFreeId, data.Seed);
        foreach (CostTypeData type in data.CostTypes)
            state.CostTypes[type.Id] = new ProcoreCostType(type.Id, before) { Code = type.Code, Name = type.Name, BaseType = type.BaseType };
        foreach (ProjectData project in data.Projects)
            Add(state, project, before);
        foreach (VendorData vendor in data.Vendors)
            Add(state, vendor, before);
        return state;
    }

    private static void Add(ProcoreState state, ProjectData project, DateTimeOffset at)
    {
        if (project.ProcoreId is not { } id)
            return;
        state.Projects[id] = new ProcoreProject(id, at) { Number = project.Number, Name = project.Name, Active = project.Active, Permitted = project.Permitted };
        int position = 0;
        foreach (CostCodeData code in project.CostCodes)
            state.CostCodes[code.Id] = new ProcoreCostCode(code.Id, at) { ProjectId = id, ParentId = code.ParentId, Code = code.Code, FullCode = code.FullCode, Name = code.Name, Position = ++position };
        foreach (WbsCodeData wbs in project.WbsCodes)
        {
            state.Add(new ProcoreWbsCode(wbs.Id, at)
            {
                CostCode = state.CostCodes[wbs.CostCodeId],
                CostType = state.CostTypes[wbs.CostTypeId],
                Active = wbs.Active,
                Budgeted = wbs.OnBudget,
                Description = wbs.Description,
            });
        }
    }

    private static void Add(ProcoreState state, VendorData data, DateTimeOffset at)
    {
        if (data.ProcoreId is not { } id)
            return;
        ProcoreVendor vendor = new(id, at);
        vendor.Merge(new JsonObject
        {
            ["name"] = data.ProcoreName,
            ["address"] = data.Address,
            ["city"] = data.City,
            ["state_code"] = data.State,
            ["country_code"] = "US",
            ["zip"] = data.Zip,
            ["business_phone"] = data.Phone,
            ["email_address"] = data.Email,
            ["is_active"] = data.ProcoreActive,
            ["authorized_bidder"] = false,
            ["prequalified"] = false,
            ["union_member"] = false,
            ["non_union_prevailing_wage"] = false,
        });
        if (data.ProcoreTaxId is { } taxId)
            vendor.Register = ("ein", taxId.Replace("-", "", StringComparison.Ordinal));
        vendor.ProjectIds.UnionWith(data.ProcoreProjectIds.Where(state.Projects.ContainsKey));
        state.Vendors[id] = vendor;
    }
}
