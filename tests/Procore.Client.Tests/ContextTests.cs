using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client.Tests;

/// <summary>Every resource has a serializer context of its own. What makes them speak the same JSON is the same in all of them.</summary>
public class ContextTests
{
    public static TheoryData<string> Names() => [.. Contexts().Select(context => context.GetType().Name)];

    [Fact]
    public void Every_room_that_speaks_json_is_found() => Assert.True(Contexts().Count > 15);

    [Theory]
    [MemberData(nameof(Names))]
    public void Context_has_the_options_that_all_have(string name)
    {
        JsonSerializerOptions options = Contexts().Single(context => context.GetType().Name == name).Options;

        Assert.Same(JsonNamingPolicy.SnakeCaseLower, options.PropertyNamingPolicy);
        Assert.Equal(JsonIgnoreCondition.WhenWritingDefault, options.DefaultIgnoreCondition);
        Assert.Equal(256, options.MaxDepth);
        Assert.False(options.PropertyNameCaseInsensitive);
        Assert.Equal(JsonNumberHandling.Strict, options.NumberHandling);
        Assert.Equal(
            ["BooleanConverter", "InstantConverter", "Int64Converter", "LocalDateConverter", "MoneyConverter", "RequiredInt64Converter", "TextConverter"],
            options.Converters.Select(converter => converter.GetType().Name).Where(IsForAll).Order(StringComparer.Ordinal));
    }

    private static bool IsForAll(string converter) =>
        converter is "TextConverter" or "MoneyConverter" or "Int64Converter" or "RequiredInt64Converter" or "BooleanConverter" or "InstantConverter"
            or "LocalDateConverter";

    private static List<JsonSerializerContext> Contexts() =>
    [
        .. typeof(ProcoreClient).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(JsonSerializerContext)))
            .Select(type => (JsonSerializerContext)type.GetProperty("Default")!.GetValue(null)!),
    ];
}
