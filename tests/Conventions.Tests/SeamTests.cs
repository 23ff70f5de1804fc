using System.Reflection;
using ZohoProcore.Sync;

namespace Conventions.Tests;

/// <summary>
/// Where a host decides something of its own, it has an interface with one method, and what that is given leads to what a rule may want. Read off the two places at which such things are handed over:
/// <see cref="OrderRules"/> and <see cref="SyncOptions"/>.
/// </summary>
public sealed class SeamTests
{
    /// <summary>What leads to what a rule may want: custom fields, item, account, location, the vendor's record, room in the budget, and what only the host knows.</summary>
    private static readonly string[] Wanted =
    [
        "OrderSnapshot.CustomFields", "OrderSnapshot.LocationId", "OrderLine.CustomFields", "OrderLine.AccountId", "OrderLine.AccountName", "OrderLine.LocationId", "OrderLine.Tags",
        "ZohoItem.CustomFields", "ZohoVendor.TaxId", "ZohoVendor.CustomFields", "BudgetRoom.RevisedBudget",
    ];

    /// <summary>What a context does not lead to, and why.</summary>
    private static readonly Dictionary<Type, string[]> Lacks = new()
    {
        // The scope is judged before an order's projects are read: an order that is out costs nothing.
        [typeof(OrderScopeContext)] = ["BudgetRoom.RevisedBudget"],
        // Facts are read when the order is, before anything else is.
        [typeof(OrderSnapshot)] = ["ZohoItem.CustomFields", "ZohoVendor.TaxId", "ZohoVendor.CustomFields", "BudgetRoom.RevisedBudget"],
    };

    [Fact]
    public void A_seam_is_an_interface_with_one_method()
    {
        var seams = Seams();
        Assert.Equal(
            ["IOrderFactProvider", "IOrderFieldRule", "IOrderMappingRule`1", "IOrderScopeRule", "IValidator`1"],
            seams.Select(seam => seam.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.All(seams, seam => Assert.Single(Methods(seam)));
    }

    /// <summary>A rule that waits or looks at a clock makes another plan tomorrow; what has to be looked up is looked up before.</summary>
    [Fact]
    public void Only_the_provider_of_facts_waits()
    {
        var waiting = Seams().Where(seam => Methods(seam).Any(
            method => method.Name.EndsWith("Async", StringComparison.Ordinal) || method.GetParameters().Any(one => one.ParameterType == typeof(CancellationToken))));
        Assert.Equal([typeof(IOrderFactProvider)], waiting);
    }

    [Fact]
    public void What_a_rule_is_given_leads_to_what_it_may_want()
    {
        var contexts = Seams().Select(ContextOf).Distinct().ToList();
        Assert.Equal(
            ["MappedOrder", "OrderCommitmentContext", "OrderLineContext", "OrderScopeContext", "OrderSnapshot"],
            contexts.Select(context => context.Name).Order(StringComparer.Ordinal));
        foreach (var context in contexts)
        {
            var led = Led(context);
            var expected = Wanted.Except(Lacks.GetValueOrDefault(context, []));
            Assert.Equal((context.Name, string.Join(", ", expected)), (context.Name, string.Join(", ", Wanted.Where(led.Contains))));
        }

        Assert.All(contexts.Where(context => context != typeof(OrderSnapshot)), context => Assert.Contains(Led(context), led => led.EndsWith(".Facts", StringComparison.Ordinal)));
    }

    private static List<Type> Seams() =>
    [
        .. typeof(OrderRules).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.PropertyType)
            .Where(type => type.IsGenericType).Select(type => type.GetGenericArguments()[0]).Where(type => type.IsInterface)
            .Concat(typeof(SyncOptions).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).SelectMany(method => method.GetParameters()).Select(one => one.ParameterType)
                .Where(type => type.IsInterface && type.Assembly == typeof(SyncOptions).Assembly))
            .Where(type => type != typeof(IRecordHandler)) // a whole kind of record, of which one method of four decides
            .Distinct(),
    ];

    private static List<MethodInfo> Methods(Type seam) =>
        [.. new[] { seam }.Concat(seam.GetInterfaces()).SelectMany(one => one.GetMethods()).Where(method => !method.IsSpecialName)];

    private static Type ContextOf(Type seam) => Methods(seam).Single().GetParameters().Select(one => one.ParameterType).Last(type => type != typeof(CancellationToken));

    /// <summary>The properties that one comes to from a type, over properties.</summary>
    private static HashSet<string> Led(Type from)
    {
        var (seen, led) = (new HashSet<Type>(), new HashSet<string>(StringComparer.Ordinal));
        var ahead = new Stack<Type>([from]);
        while (ahead.TryPop(out var type))
        {
            if (!seen.Add(type)) continue;
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                led.Add($"{type.Name}.{property.Name}");
                foreach (var part in property.PropertyType.GetGenericArguments().Append(property.PropertyType))
                    if (part.Assembly == typeof(SyncOptions).Assembly && !part.IsGenericType) ahead.Push(part);
            }
        }

        return led;
    }
}
