using System.Text.Json.Nodes;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>Who keeps vendors, by seed: in either system they are renamed, merged into another one, made inactive and active again; and new ones come where policy has vendors written.</summary>
internal sealed class VendorKeepers(World world, Plan plan)
{
    private readonly Dice _dice = new(plan.Seed, "vendor keepers");
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
                world.Sandbox.Zoho.MergeContacts(contact.ZohoId!, into.ZohoId!, isChange: _dice.Flip());
                world.Merged.Contacts[contact.ZohoId!] = into.ZohoId!;
                Touch(contact, "ContactMerged");
                Touch(into, null);
                break;
            case 3:
                Edit("change_vendor", company, new() { ["name"] = _dice.Pick(company.ProcoreName, $"Holdco {_acts++} LLC") });
                break;
            case 4:
                Edit("change_vendor", company, new() { ["is_active"] = _dice.Flip() });
                break;
            case 5 when world.Merged.Companies.Count < 2 && _dice.OneOf(Companies) is var into && into.ProcoreId != company.ProcoreId:
                if (Edit("merge_vendor", company, new() { ["into"] = into.ProcoreId, ["stays"] = _dice.Flip() }))
                {
                    world.Merged.Companies[company.ProcoreId!.Value] = into.ProcoreId!.Value;
                    Touch(into, null);
                }

                break;
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
