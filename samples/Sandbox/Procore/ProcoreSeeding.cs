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
        AddUsers(state, data, before);
        return state;
    }

    /// <summary>The service account, the person whom scenarios let work, one who left, and one for each of the first vendors.</summary>
    private static void AddUsers(ProcoreState state, ContractorData data, DateTimeOffset at)
    {
        Add(new ProcoreUser(ProcoreState.ServiceAccountId, at) { FirstName = "Service", LastName = "Account", Email = "service-account@example.com" });
        Add(new ProcoreUser(ProcoreState.PersonId, at) { FirstName = "Pat", LastName = "Person", Email = "pat@frontrange.example", JobTitle = "Project Manager" });
        Add(new ProcoreUser(ProcoreState.PersonId + 1, at) { FirstName = "Former", LastName = "Colleague", Email = "former@frontrange.example", IsActive = false });
        long id = ProcoreState.PersonId + 100;
        foreach (VendorData vendor in data.Vendors.Where(v => v.ProcoreId is not null && state.Vendors[v.ProcoreId.Value].ProjectIds.Count > 0).Take(12))
        {
            ProcoreUser contact = new(++id, at) { FirstName = "Vendor", LastName = $"Contact {id % 100}", Email = vendor.Email, VendorId = vendor.ProcoreId };
            contact.ProjectIds.UnionWith(state.Vendors[vendor.ProcoreId!.Value].ProjectIds);
            state.Users[contact.Id] = contact;
        }

        void Add(ProcoreUser user)
        {
            user.ProjectIds.UnionWith(state.Projects.Values.Where(project => project.Permitted).Select(project => project.Id));
            state.Users[user.Id] = user;
        }
    }

    private static void Add(ProcoreState state, ProjectData project, DateTimeOffset at)
    {
        if (project.ProcoreId is not { } id)
            return;
        Dice amounts = new(id, "budget");
        state.Projects[id] = new ProcoreProject(id, at) { Number = project.Number, Name = project.Name, Active = project.Active, Permitted = project.Permitted };
        int position = 0;
        foreach (CostCodeData code in project.CostCodes)
            state.CostCodes[code.Id] = new ProcoreCostCode(code.Id, at) { ProjectId = id, ParentId = code.ParentId, Code = code.Code, FullCode = code.FullCode, Name = code.Name, Position = ++position };
        foreach (WbsCodeData wbs in project.WbsCodes)
        {
            ProcoreWbsCode added = new(wbs.Id, at)
            {
                CostCode = state.CostCodes[wbs.CostCodeId],
                CostType = state.CostTypes[wbs.CostTypeId],
                Active = wbs.Active,
                Description = wbs.Description,
            };
            state.Add(added);
            if (wbs.OnBudget)
                state.AddToBudget(added, at).Amount = amounts.Between(2, 400) * 500;
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
