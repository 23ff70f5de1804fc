using System.Reflection;

namespace Simulation.Tests;

/// <summary>A check that nobody calls holds of everything.</summary>
public sealed class InvariantTests
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void Every_check_has_its_name_among_those_that_are_held_and_violated()
    {
        var checks = typeof(Invariants).GetMethods(Static).Where(method => !method.IsSpecialName && !method.Name.Contains('<') && IsCheck(method) && method.Name != nameof(Invariants.HoldAsync)).Select(method => method.Name).ToList();
        var rooms = typeof(Invariants).Assembly.GetTypes().Where(type => type is { IsAbstract: true, IsSealed: true } && type != typeof(Invariants) && type.GetMethods(Static).Any(method => method.Name is "Hold" or "HoldAsync")).Select(type => type.Name).ToList();

        Assert.True(checks.Count > 20 && rooms.Count > 5, $"Only {checks.Count} and {rooms.Count} were found.");
        Assert.Empty(checks.Concat(rooms).Except(Invariants.Names, StringComparer.Ordinal));
        Assert.Equal(Invariants.Names.Distinct(StringComparer.Ordinal), Invariants.Names);
    }

    private static bool IsCheck(MethodInfo method) => method.ReturnType == typeof(void) || method.ReturnType == typeof(Task);
}
