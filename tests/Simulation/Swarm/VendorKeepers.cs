using System.Text.Json.Nodes;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>Who keeps vendors, by seed: in either system they are renamed, merged into another one, made inactive and active again; and new ones come where policy has vendors written.</summary>
internal sealed class VendorKeepers(World world, Plan plan)
{
    private readonly Dice _dice = new(plan.Seed, "vendor keepers");
    private readonly Dice _last = new(plan.Seed, "last vendors");
    private const int MostMerged = 4;
    private int _acts;

    /// <summary>What they did, by kind.</summary>
    public SortedDictionary<string, int> Acts { get; } = new(StringComparer.Ordinal);

    private List<VendorData> Contacts => [.. world.Sandbox.Data.Vendors.Where(one => one is { ZohoId: { } id, Kind: not VendorKind.Foreign } && !world.Merged.Contacts.ContainsKey(id))];

    private List<VendorData> Companies => [.. Contacts.Where(one => one.ProcoreId is { } id && !world.Merged.Companies.ContainsKey(id))];

    /// <summary>What they do while the host runs.</summary>
    public void Act()
    {
        if (plan.Vendors is { Treatment: not VendorTreatment.LinkOnly } && _acts < 4 && _dice.Chance(15))
        {
            world.Sandbox.Zoho.AddVendor(_dice.Pick("Quarrymade Limestone", "Graniteworks Supply", "Harborlight Rigging") + $" {_acts++} LLC");
            Count("ContactAdded");
        }

        if (!plan.VendorsMove || !_dice.Chance(20))
        {
            return;
        }

        var (contact, company) = (OneOf(Contacts), OneOf(Companies));
        switch (_dice.Below(6))
        {
            case 0:
                world.Sandbox.Zoho.EditContact(contact.ZohoId!, name: _dice.Pick(contact.ZohoName, $"{contact.ZohoName} Holdings", $"Renamed {_acts++} Inc."));
                Touch(contact, "ContactRenamed");
                break;
            case 1:
                world.Sandbox.Zoho.EditContact(contact.ZohoId!, isActive: _dice.Flip());
                Touch(contact, "ContactMarked");
                break;
            case 2 when world.Merged.Contacts.Count < 2 && _dice.OneOf(Contacts) is var into && into != contact:
                Merge(contact, into, isChange: _dice.Flip());
                break;
            case 3:
                Edit("change_vendor", company, new() { ["name"] = _dice.Pick(company.ProcoreName, $"Holdco {_acts++} LLC") });
                break;
            case 4:
                Edit("change_vendor", company, new() { ["is_active"] = _dice.Flip() });
                break;
            case 5 when world.Merged.Companies.Count < 2 && _dice.OneOf(Companies) is var into && into.ProcoreId != company.ProcoreId:
                MergeCompany(company, into, stays: _dice.Flip());
                break;
        }
    }

    /// <summary>
    /// Nothing goes wrong any more, and each seed in which vendors are written has what could be lost: the site calls a company otherwise, hours later the office its contact, and a company
    /// and a contact are merged into other ones.
    /// </summary>
    public async Task EndAsync()
    {
        if (plan.Vendors is not { Treatment: VendorTreatment.Create })
        {
            return;
        }

        var links = (await world.Store.ListLinksAsync(World.ConnectionId, new() { Kind = LinkKind.Vendor })).Where(link => link.Status == LinkStatus.Confirmed).ToList();
        var linked = Companies.FindAll(one => links.Exists(link => link.ZohoId == one.ZohoId && link.ProcoreId == one.ProcoreId));
        if (_last.Shuffle(linked) is not [var kept, var gone, var lost, var into, .. var others])
        {
            return;
        }

        Edit("change_vendor", kept, new() { ["name"] = $"Holdco {_acts++} LLC" });
        await LookAsync();
        await world.WaitAsync(VendorsHeld.Crossing);
        world.Sandbox.Zoho.EditContact(kept.ZohoId!, name: $"Renamed {_acts++} Inc.");
        Touch(kept, "ContactRenamed");
        await LookAsync();
        MergeCompany(gone, into, stays: false);

        // Most are called like another one, and of those nobody makes one anew: where several are merged, one is not.
        others.Take(MostMerged - 1).ToList().ForEach(one => MergeCompany(one, into, stays: false));
        Merge(lost, into, isChange: true);
        await LookAsync();
    }

    private async Task LookAsync()
    {
        await world.Engine.SubmitAsync(World.ConnectionId, RecordKey.Directory, WorkPriority.Person, "test", world.Process.Life);
        await world.SettleAsync();
    }

    private void Merge(VendorData contact, VendorData into, bool isChange)
    {
        world.Sandbox.Zoho.MergeContacts(contact.ZohoId!, into.ZohoId!, isChange);
        world.Merged.Contacts[contact.ZohoId!] = into.ZohoId!;
        Touch(contact, "ContactMerged");
        Touch(into, null);
    }

    private void MergeCompany(VendorData company, VendorData into, bool stays)
    {
        if (Edit("merge_vendor", company, new() { ["into"] = into.ProcoreId, ["stays"] = stays }))
        {
            world.Merged.Companies[company.ProcoreId!.Value] = into.ProcoreId!.Value;
            Touch(into, null);
        }
    }

    /// <summary>Mostly one that has orders.</summary>
    private VendorData OneOf(List<VendorData> vendors)
    {
        var ordered = world.Sandbox.Zoho.Orders.Select(order => order.VendorId).ToHashSet(StringComparer.Ordinal);
        return vendors.FindAll(one => ordered.Contains(one.ZohoId!)) is { Count: > 0 } some && _dice.Chance(70) ? _dice.OneOf(some) : _dice.OneOf(vendors);
    }

    private bool Edit(string action, VendorData company, JsonObject values)
    {
        var isDone = world.Sandbox.Procore.Edit(new() { ["action"] = action, ["id"] = company.ProcoreId, ["values"] = values })["errors"] is null;
        if (isDone)
        {
            Touch(company, $"{action}:{values.First().Key}");
            if ((string?)values["name"] is { } name) world.CallCompany(company.ProcoreId!.Value, name);
        }

        return isDone;
    }

    private void Touch(VendorData vendor, string? what)
    {
        world.VendorsMoved = true;
        world.Touched.Add(vendor.ZohoId!);
        world.Touched.UnionWith(world.Sandbox.Zoho.Orders.Where(order => order.VendorId == vendor.ZohoId).Select(order => order.Number));
        if (what is not null)
        {
            Count(what);
        }
    }

    private void Count(string what) => Acts[what] = Acts.GetValueOrDefault(what) + 1;
}
