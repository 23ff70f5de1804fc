using System.Collections;
using System.Reflection;
using EmbeddedHost;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>Everything that a cost policy has can be configured, and what is not configured is the policy's own default.</summary>
public sealed class CostSettingsTests
{
    private static readonly PropertyInfo[] Policy = typeof(CostPolicy).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    [Fact]
    public void The_settings_have_every_part_of_the_policy() => Assert.Equal(
        Policy.Select(property => property.Name).Order(StringComparer.Ordinal),
        typeof(CostSettings).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_not_set_has_the_policys_default()
    {
        var (made, fresh) = (new CostSettings().ToPolicy(), new CostPolicy());
        Assert.All(Policy, property => Assert.Equal(Told(property.GetValue(fresh)), Told(property.GetValue(made))));
    }

    [Fact]
    public void What_is_set_reaches_the_policy()
    {
        var settings = new CostSettings();
        var values = typeof(CostSettings).GetProperties().Where(property => Nullable.GetUnderlyingType(property.PropertyType)?.IsEnum ?? property.PropertyType.IsEnum).ToList();
        foreach (var property in values) property.SetValue(settings, Other(property));
        var policy = settings.ToPolicy();
        Assert.All(values, property => Assert.Equal(property.GetValue(settings), typeof(CostPolicy).GetProperty(property.Name)!.GetValue(policy)));
        Assert.True(values.Count > 7);
    }

    // A value that is not the default.
    private static object Other(PropertyInfo property) => Enum.GetValues(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)
        .Cast<object>().First(value => !value.Equals(property.GetValue(new CostSettings())));

    private static string Told(object? value) => value is IEnumerable all and not string ? string.Join(", ", all.Cast<object>()) : $"{value}";
}
