using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// What people do in Procore's web page, for scenarios: <c>{"action": …}</c> with one of <c>create_commitment</c>,
/// <c>change_commitment</c>, <c>delete_commitment</c>, <c>attach_file</c> (of a <c>filename</c> under <c>values</c>), <c>take_off_files</c>, <c>change_line</c>, <c>add_line</c>, <c>delete_line</c>, <c>create_change_order</c>
/// (of one line, with <c>status</c> and <c>amount</c>, on the code of the commitment's first line or of the one whose place <c>line</c> says; with <c>to_wbs_code_id</c> a second line moves the amount from that code to this one), <c>change_change_order</c> (its <c>status</c>), <c>change_change_order_line</c> (the first one's <c>amount</c>),
/// <c>delete_change_order</c>, <c>create_potential_change_order</c> (of one line), <c>change_potential_change_order</c> (its <c>status</c>),
/// <c>change_potential_change_order_line</c> (the first one's <c>amount</c>), <c>delete_potential_change_order</c>, <c>pack_potential_change_orders</c>
/// (those of <c>ids</c> into a change order with a <c>status</c>), <c>create_vendor</c>, <c>change_vendor</c>, <c>deactivate_vendor</c>, <c>merge_vendor</c> (<c>into</c> another one, which has its commitments and projects then; it is gone, or where it <c>stays</c>, inactive), <c>set_primary_contact</c>, <c>add_vendor_to_project</c>, <c>add_cost_code</c>, <c>change_cost_code</c> (its <c>name</c>, and restores it), <c>delete_cost_code</c>, <c>add_cost_type</c>, <c>change_cost_type</c> (its <c>csv_import_code</c> and <c>name</c>), <c>delete_cost_type</c>, <c>allow_cost_types</c> (of a cost code: those of <c>ids</c> under <c>values</c>), <c>change_project</c> (its <c>name</c>, <c>project_number</c>, <c>active</c>, dates, address and <c>custom_fields</c>), <c>delete_project</c>, <c>change_currency</c> (of a project, or of the company: what it counts in, <c>currency_iso_code</c>, and whether Procore <c>tells</c> it), <c>create_prime_contract</c> (of a <c>vendor_id</c>, with a <c>status</c>), <c>delete_prime_contract</c>, <c>lock_budget</c>, <c>unlock_budget</c>, <c>add_budget_line</c> (of 0, for the WBS code of that <c>id</c>), <c>hide_project</c>,
/// <c>show_project</c> (from and to the service account), <c>change_wbs_code</c> (its <c>status</c>, active or inactive), <c>split_wbs_code</c> (it gets the first of <c>values</c> in segments of the project's own, each a list of codes in the order of the segments, and a code beside it each of the others; on the budget where it is), <c>replace_secret</c> (of the service account, by <c>secret</c>; its tokens are gone), <c>revoke_tokens</c>.
/// A record is named by <c>id</c> or <c>origin_id</c> (of a work order contract with <c>"type":"WorkOrderContract"</c>), and what is written stands under <c>values</c> in the fields of the API.
/// People are bound by the same rules as the API.
/// </summary>
internal sealed class PersonEdits(ProcoreState state, Dictionary<ContractKind, ContractRules> contracts, VendorRules vendors, CostCodeEndpoints costCodes, CostTypeEndpoints costTypes, PotentialChangeRules potentialChanges, ProcoreTokens tokens)
{
    public JsonObject Run(JsonObject request, ProcoreActor actor)
    {
        try
        {
            FieldErrors errors = new();
            long? id = Run(request, errors, actor);
            return errors.Any ? new JsonObject { ["errors"] = errors.ToJson() } : new JsonObject { ["id"] = id };
        }
        catch (ProcoreProblem problem)
        {
            return new JsonObject { ["errors"] = problem.Fields?.ToJson() ?? FieldErrors.Of("base", problem.Message).ToJson() };
        }
        catch (InvalidOperationException mistyped)
        {
            return new JsonObject { ["errors"] = FieldErrors.Of("base", mistyped.Message).ToJson() };
        }
    }

    private long? Run(JsonObject request, FieldErrors errors, ProcoreActor actor)
    {
        switch ((string?)request["action"])
        {
            case "create_commitment":
                ContractKind kind = Kind(request);
                return contracts[kind].Write(null, Project(request), Values(request, kind.Single, errors), errors, actor)?.Id;
            case "change_commitment":
                ProcoreContract changed = Order(request);
                return Rules(changed).Write(changed, changed.Project, Values(request, changed.Kind.Single, errors), errors, actor)?.Id;
            case "delete_commitment":
                ProcoreContract deleted = Order(request);
                Rules(deleted).Delete(deleted, actor);
                return deleted.Id;
            case "attach_file":
                ProcoreContract holder = Order(request);
                holder.Attachments.Add(new(state.NextId(), (string?)request["values"]?["filename"] ?? "file.pdf", default));
                return holder.Id;
            case "take_off_files":
                ProcoreContract bare = Order(request);
                bare.Attachments.Clear();
                return bare.Id;
            case "change_line":
                ProcoreContractLine line = Unlocked(Line(request));
                return Rules(line.Order).WriteLine(line.Order, line, Values(request, ContractRules.LineSingle, errors), errors, actor)?.Id;
            case "add_line":
                return AddLine(request, errors, actor);
            case "delete_line":
                ProcoreContractLine gone = Unlocked(Line(request));
                Rules(gone.Order).DeleteLine(gone.Order, gone, actor);
                return gone.Id;
            case "create_change_order":
                return AddChangeOrder(request, actor);
            case "change_change_order":
                ProcoreChangeOrder change = ChangeOrder(request);
                change.Merge(new JsonObject { ["status"] = (string?)request["status"] });
                ChangeOrderEndpoints.Changed(state, change, actor);
                return change.Id;
            case "delete_change_order":
                ProcoreChangeOrder voided = ChangeOrder(request);
                ChangeOrderEndpoints.Remove(state, voided, actor);
                return voided.Id;
            case "change_change_order_line":
                ProcoreChangeOrder edited = ChangeOrder(request);
                edited.Lines[0].Amount = ProcoreMoney.Parse(request["amount"]);
                ChangeOrderEndpoints.Changed(state, edited, actor);
                return edited.Lines[0].Id;
            case "create_potential_change_order":
                ProcoreContract amended = Order(request);
                ProcorePotentialChange typed = potentialChanges.Write(
                    amended, null, new JsonObject { ["title"] = "Typed by hand", ["status"] = (string?)request["status"] ?? "draft" }, errors, actor)!;
                _ = potentialChanges.WriteLine(
                    typed, null, new JsonObject { ["wbs_code_id"] = amended.Lines[0].WbsCode.Id, ["amount"] = request["amount"]!.ToString(), ["description"] = "By hand" }, errors, actor);
                return typed.Id;
            case "change_potential_change_order":
                ProcorePotentialChange potential = PotentialChange(request);
                potential.Merge(new JsonObject { ["status"] = (string?)request["status"] });
                potentialChanges.Changed(potential, actor);
                return potential.Id;
            case "change_potential_change_order_line":
                ProcorePotentialLine priced = PotentialChange(request).Lines[0];
                return potentialChanges.WriteLine(priced.Change, priced, new JsonObject { ["amount"] = request["amount"]!.ToString() }, errors, actor)?.Id;
            case "delete_potential_change_order":
                ProcorePotentialChange dropped = PotentialChange(request);
                potentialChanges.Delete(dropped, actor);
                return dropped.Id;
            case "pack_potential_change_orders":
                return potentialChanges.Pack(
                    [.. ((JsonArray)request["ids"]!).Select(id => PotentialChange(new JsonObject { ["id"] = (long)id! }))], (string?)request["status"] ?? "draft", actor).Id;
            case "create_vendor":
                return vendors.Write(null, Values(request, VendorRules.Batch, errors), errors, actor)?.Id;
            case "change_vendor":
                return vendors.Write(Vendor(request), Values(request, VendorRules.Batch, errors), errors, actor)?.Id;
            case "set_primary_contact":
                ProcoreVendor known = Vendor(request);
                known.PrimaryContact = (JsonObject?)request["values"]?.DeepClone();
                known.UpdatedAt = actor.Now;
                return known.Id;
            case "deactivate_vendor":
                return vendors.Write(Vendor(request), new JsonObject { ["is_active"] = false }, errors, actor)?.Id;
            case "merge_vendor":
                return Merge(Vendor(request), (JsonObject)request["values"]!, actor);
            case "add_vendor_to_project":
                ProcoreVendor added = Vendor(request);
                vendors.AddToProject(added, Project(request), actor);
                return added.Id;
            case "add_sub_job":
                ProcoreSubJob job = new(state.NextId(), Project(request).Id, (string)request["values"]!["code"]!, (string)request["values"]!["name"]!);
                state.SubJobs[job.Id] = job;
                return job.Id;
            case "change_sub_job":
                ProcoreSubJob retired = state.SubJobs[(long)request["id"]!];
                retired.Active = (string?)request["values"]!["status"] is not "inactive";
                return retired.Id;
            case "change_wbs_code":
                ProcoreWbsCode code = state.WbsCodes.TryGetValue((long)request["id"]!, out ProcoreWbsCode? there) ? there : throw ProcoreProblem.NotFound();
                code.Active = (string?)request["values"]!["status"] is not "inactive";
                code.UpdatedAt = actor.Now;
                return code.Id;
            case "split_wbs_code":
                return Split(state.WbsCodes.TryGetValue((long)request["id"]!, out ProcoreWbsCode? whole) ? whole : throw ProcoreProblem.NotFound(), (JsonArray)request["values"]!["values"]!, actor);
            case "add_segment":
                ProcoreSegment own = new(
                    state.NextId(),
                    Project(request).Id,
                    (string)request["values"]!["name"]!,
                    (bool?)request["values"]!["required"] ?? true,
                    [.. ((JsonArray)request["values"]!["items"]!).Select(item => new ProcoreSegmentItem(state.NextId(), (string)item!["code"]!, (string)item["name"]!))]);
                state.Segments[own.Id] = own;
                return own.Id;
            case "add_cost_code":
                return AddCostCode(request, errors, actor);
            case "change_cost_code" or "delete_cost_code":
                return ChangeCostCode(request, actor);
            case "allow_cost_types":
                ProcoreCostCode bound = state.CostCodes[(long)request["id"]!];
                bound.AllowedTypes = [.. ((JsonArray)request["values"]!["ids"]!).Select(id => (long)id!)];
                return bound.Id;
            case "add_cost_type" or "change_cost_type":
                ProcoreCostType? costType = (long?)request["id"] is { } typeId ? state.CostTypes.GetValueOrDefault(typeId) ?? throw ProcoreProblem.NotFound() : null;
                return costTypes.Write(costType, Values(request, CostTypeEndpoints.Single, errors), errors, actor)?.Id;
            case "delete_cost_type":
                return state.CostTypes.Remove((long)request["id"]!) ? (long)request["id"]! : throw ProcoreProblem.NotFound();
            case "change_project":
                ProcoreProject shown = Project(request);
                ChangeProject(shown, (JsonObject)request["values"]!);
                shown.UpdatedAt = actor.Now;
                return shown.Id;
            case "delete_project":
                ProcoreProject ended = Project(request);
                return state.Projects.Remove(ended.Id) ? ended.Id : null;
            case "change_currency":
                return ChangeCurrency(request["project_id"] is null ? null : Project(request), (JsonObject)request["values"]!);
            case "create_prime_contract":
                ProcoreVendor owner = state.Vendors.TryGetValue((long)request["values"]!["vendor_id"]!, out ProcoreVendor? vendor) ? vendor : throw ProcoreProblem.NotFound();
                ProcorePrimeContract prime = new(state.NextId(), Project(request), actor.Now) { Owner = owner };
                prime.Values["status"] = (string?)request["values"]!["status"] ?? "Approved";
                state.PrimeContracts[prime.Id] = prime;
                return prime.Id;
            case "delete_prime_contract":
                return state.PrimeContracts.Remove((long)request["id"]!) ? (long)request["id"]! : throw ProcoreProblem.NotFound();
            case "lock_budget" or "unlock_budget":
                ProcoreProject locked = Project(request);
                locked.BudgetLocked = (string?)request["action"] is "lock_budget";
                return locked.Id;
            case "add_budget_line":
                ProcoreWbsCode budgeted = state.WbsCodes.TryGetValue((long)request["id"]!, out ProcoreWbsCode? wbs) ? wbs : throw ProcoreProblem.NotFound();
                return budgeted.Budgeted ? throw ProcoreProblem.BadRequest("wbs_code_id", "This Budget Code already exists") : state.AddToBudget(budgeted, actor.Now).Id;
            case "hide_project" or "show_project":
                ProcoreProject project = Project(request);
                project.Permitted = (string?)request["action"] is "show_project";
                return project.Id;
            case "close_service_account" or "open_service_account":
                tokens.Close((string?)request["action"] is "close_service_account");
                return null;
            case "disconnect_app" or "connect_app":
                state.IsAppConnected = (string?)request["action"] is "connect_app";
                return null;
            case "replace_secret":
                tokens.Replace((string)request["secret"]!);
                return null;
            case "revoke_tokens":
                tokens.RevokeAll();
                return null;
            default:
                throw ProcoreProblem.BadRequest("action", "is not known");
        }
    }

    /// <summary>The codes differ in nothing but their values.</summary>
    private long Split(ProcoreWbsCode code, JsonArray values, ProcoreActor actor)
    {
        List<ProcoreSegment> own = [.. state.Segments.Values.Where(segment => segment.ProjectId == code.CostCode.ProjectId).OrderBy(segment => segment.Id)];
        List<List<(ProcoreSegment, ProcoreSegmentItem)>> all =
            [.. values.Select(each => ((JsonArray)each!).Select((value, at) => (own[at], own[at].Items.Single(item => item.Code == (string?)value))).ToList())];
        (code.Others, code.UpdatedAt) = (all[0], actor.Now);
        foreach (List<(ProcoreSegment, ProcoreSegmentItem)> others in all.Skip(1))
        {
            ProcoreWbsCode beside = new(state.NextId(), actor.Now) { CostCode = code.CostCode, CostType = code.CostType, Description = code.Description, Others = others, Active = code.Active };
            state.Add(beside);
            if (code.Budgeted)
                state.AddToBudget(beside, actor.Now);
        }

        return code.Id;
    }

    private long Merge(ProcoreVendor vendor, JsonObject values, ProcoreActor actor)
    {
        ProcoreVendor into = state.Vendors.TryGetValue((long)values["into"]!, out ProcoreVendor? other) && other != vendor ? other : throw ProcoreProblem.BadRequest("into", "does not exist");
        into.ProjectIds.UnionWith(vendor.ProjectIds);
        foreach (ProcoreContract contract in state.Contracts.Values.Where(contract => contract.Integer("vendor_id") == vendor.Id))
        {
            contract.Values["vendor_id"] = into.Id;
            contract.UpdatedAt = actor.Now;
        }

        vendor.Values["is_active"] = false;
        vendor.UpdatedAt = into.UpdatedAt = actor.Now;
        if ((bool?)values["stays"] is not true)
        {
            state.Vendors.Remove(vendor.Id);
            state.Forget(ProcoreKinds.Vendor, vendor.OriginId);
        }

        return into.Id;
    }

    private static void ChangeProject(ProcoreProject project, JsonObject values)
    {
        foreach ((string name, JsonNode? value) in values)
        {
            switch (name)
            {
                case "name":
                    project.Name = (string?)value ?? project.Name;
                    break;
                case "project_number":
                    project.Number = (string?)value ?? "";
                    break;
                case "active":
                    project.Active = (bool?)value ?? project.Active;
                    break;
                default:
                    project.Others[name] = value?.DeepClone();
                    break;
            }
        }
    }

    private long ChangeCurrency(ProcoreProject? project, JsonObject values)
    {
        (string? currency, bool? tells) = ((string?)values["currency_iso_code"], (bool?)values["tells"]);
        if (currency is not null && !Currencies.All.Any(known => known.Code == currency))
            throw ProcoreProblem.BadRequest("currency_iso_code", "is not included in the list");
        if (project is null)
            (state.Currency, state.TellsCurrency) = (currency ?? state.Currency, tells ?? state.TellsCurrency);
        else
            (project.Currency, project.TellsCurrency) = (currency ?? project.Currency, tells ?? project.TellsCurrency);
        return project?.Id ?? state.CompanyId;
    }

    private long ChangeCostCode(JsonObject request, ProcoreActor actor)
    {
        ProcoreCostCode code = state.CostCodes.TryGetValue((long)request["id"]!, out ProcoreCostCode? known) ? known : throw ProcoreProblem.NotFound();
        code.Name = (string?)request["values"]?["name"] ?? code.Name;
        code.DeletedAt = (string?)request["action"] is "delete_cost_code" ? actor.Now : null;
        code.UpdatedAt = actor.Now;
        return code.Id;
    }

    /// <summary>Without a budget code of its own, the line goes to the project's first active one.</summary>
    private long? AddLine(JsonObject request, FieldErrors errors, ProcoreActor actor)
    {
        ProcoreContract order = Order(request);
        JsonObject values = Values(request, ContractRules.LineSingle, errors);
        if (values["wbs_code_id"] is null && state.WbsCodes.Values.FirstOrDefault(w => w.Active && w.CostCode.ProjectId == order.Project.Id) is { } first)
            values["wbs_code_id"] = first.Id;
        if (Rules(order).IsLocked(order))
            errors.Add("base", ContractRules.LockSentence(order));
        return errors.Any ? null : Rules(order).WriteLine(order, null, values, errors, actor)?.Id;
    }

    /// <summary>A change order of one line, with <c>status</c> and <c>amount</c>, on the code of the commitment's first line.</summary>
    private long AddChangeOrder(JsonObject request, ProcoreActor actor)
    {
        ProcoreContract order = Order(request);
        ProcoreChangeOrder change = new(state.NextId(), order, actor.Now) { CreatedById = actor.UserId };
        change.Merge(new JsonObject
        {
            ["number"] = $"{state.ChangeOrders.Values.Count(one => one.Contract == order) + 1:000}",
            ["status"] = (string?)request["status"] ?? "draft",
            ["title"] = "Typed by hand",
        });
        decimal amount = ProcoreMoney.Parse(request["amount"]);
        if (order.Lines.Count == 0)
        {
            throw new InvalidOperationException("A change order by hand stands on the code of a line, and the commitment has none.");
        }

        ProcoreWbsCode code = order.Lines[(int?)request["line"] ?? 0].WbsCode;
        change.Lines.Add(new(state.NextId(), actor.Now) { WbsCode = code, Position = 1, Amount = amount, Description = "By hand" });
        if ((long?)request["to_wbs_code_id"] is { } to && state.WbsCodes.TryGetValue(to, out ProcoreWbsCode? moved))
        {
            change.Lines[0].Amount = -amount;
            change.Lines.Add(new(state.NextId(), actor.Now) { WbsCode = moved, Position = 2, Amount = amount, Description = "By hand" });
        }

        state.ChangeOrders[change.Id] = change;
        ChangeOrderEndpoints.Changed(state, change, actor);
        return change.Id;
    }

    private ProcoreChangeOrder ChangeOrder(JsonObject request) =>
        (long?)request["id"] is { } id && state.ChangeOrders.TryGetValue(id, out ProcoreChangeOrder? change) ? change : throw ProcoreProblem.BadRequest("id", "does not exist");

    private ProcorePotentialChange PotentialChange(JsonObject request) =>
        Find(request, ProcoreKinds.PotentialChange, state.PotentialChanges.GetValueOrDefault) is ProcorePotentialChange { DeletedAt: null } change
            ? change
            : throw ProcoreProblem.BadRequest("id", "does not exist");

    /// <summary>With <c>cost_types</c>, the codes of the types for which the new code gets active budget codes.</summary>
    private long? AddCostCode(JsonObject request, FieldErrors errors, ProcoreActor actor)
    {
        JsonObject values = Values(request, CostCodeEndpoints.Single, errors);
        if (errors.Any || costCodes.Write(null, Project(request), values, errors, actor, SubJob(request)) is not { } code)
            return null;
        foreach (JsonNode? node in request["cost_types"] as JsonArray ?? [])
        {
            ProcoreCostType? type = state.CostTypes.Values.FirstOrDefault(t => string.Equals(t.Code, (string?)node, StringComparison.Ordinal));
            if (type is not null)
            {
                ProcoreWbsCode wbs = new(state.NextId(), actor.Now) { CostCode = code, CostType = type, Description = $"{code.Name}.{type.Name}" };
                state.Add(wbs);
                state.AddToBudget(wbs, actor.Now);
            }
        }

        return code.Id;
    }

    private ProcoreSubJob? SubJob(JsonObject request) =>
        (long?)request["sub_job_id"] is not { } id ? null : state.SubJobs.TryGetValue(id, out ProcoreSubJob? job) ? job : throw ProcoreProblem.NotFound();

    private static JsonObject Values(JsonObject request, FieldSet fields, FieldErrors errors) =>
        fields.Read(ProcoreScope.Wrapped(request, "values"), errors, true);

    private ProcoreProject Project(JsonObject request) =>
        (long?)request["project_id"] is { } id && state.Projects.TryGetValue(id, out ProcoreProject? project)
            ? project
            : throw ProcoreProblem.BadRequest("project_id", "does not exist");

    private static ContractKind Kind(JsonObject request) => (string?)request["type"] switch
    {
        null or "PurchaseOrderContract" => ContractKind.PurchaseOrder,
        "WorkOrderContract" => ContractKind.WorkOrder,
        _ => throw ProcoreProblem.BadRequest("type", "is not known"),
    };

    private ContractRules Rules(ProcoreContract contract) => contracts[contract.Kind];

    private ProcoreContract Order(JsonObject request) =>
        (Find(request, Kind(request).Kind, state.Contracts.GetValueOrDefault) as ProcoreContract) is { DeletedAt: null } order
            ? order
            : throw ProcoreProblem.BadRequest("id", "does not exist");

    private ProcoreContractLine Line(JsonObject request) =>
        Find(request, Kind(request).LineKind, id => state.Contracts.Values.SelectMany(o => o.Lines).FirstOrDefault(l => l.Id == id)) as ProcoreContractLine
        ?? throw ProcoreProblem.BadRequest("id", "does not exist");

    private ProcoreVendor Vendor(JsonObject request) =>
        Find(request, ProcoreKinds.Vendor, state.Vendors.GetValueOrDefault) as ProcoreVendor ?? throw ProcoreProblem.BadRequest("id", "does not exist");

    private ProcoreRecord? Find(JsonObject request, string kind, Func<long, ProcoreRecord?> byId) =>
        (long?)request["id"] is { } id ? byId(id) : state.ByOrigin(kind, (string?)request["origin_id"]);

    private ProcoreContractLine Unlocked(ProcoreContractLine line) =>
        Rules(line.Order).IsLocked(line.Order) ? throw ProcoreProblem.Unprocessable("base", ContractRules.LockSentence(line.Order)) : line;
}
