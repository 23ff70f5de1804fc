using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>Every room has a serializer context of its own, and all of them write one form: a naming policy or a converter that one lacked would be lost without a word.</summary>
public sealed class SerializerContextTests
{
    private static readonly Type[] Own = typeof(SyncEngine).Assembly.GetTypes();

    private static readonly Dictionary<Type, Type> Converters = Own
        .Where(type => typeof(JsonConverter).IsAssignableFrom(type) && type is { IsAbstract: false, IsGenericTypeDefinition: false })
        .ToDictionary(type => Target(type)!);

    public static TheoryData<string> Contexts => [.. Own.Where(type => type.BaseType == typeof(JsonSerializerContext)).Select(type => type.Name)];

    [Fact]
    public void There_are_contexts_and_converters_to_compare()
    {
        Assert.True(Contexts.Count >= 6);
        Assert.Contains(typeof(decimal), Converters.Keys);
        Assert.Contains(typeof(RecordKind), Converters.Keys);
    }

    [Theory, MemberData(nameof(Contexts))]
    public void Every_context_has_the_same_options(string name)
    {
        var options = Context(name).Options;

        Assert.Same(JsonNamingPolicy.CamelCase, options.PropertyNamingPolicy);
        Assert.Equal(JsonIgnoreCondition.WhenWritingNull, options.DefaultIgnoreCondition);
        Assert.False(options.WriteIndented);
        Assert.False(options.IncludeFields);
        Assert.Equal(JsonNumberHandling.Strict, options.NumberHandling);
        Assert.Null(options.DictionaryKeyPolicy);
    }

    [Theory, MemberData(nameof(Contexts))]
    public void Every_context_uses_the_converter_of_each_type_that_has_one(string name)
    {
        var context = Context(name);
        var missing =
            from pair in Converters
            let known = context.GetTypeInfo(pair.Key)
            where known is not null && !pair.Value.IsInstanceOfType(known.Converter) && !IsWrittenPlain(name, pair.Key)
            select $"{name} writes {pair.Key.Name} without {pair.Value.Name}";
        Assert.Empty(missing);
    }

    [Theory, MemberData(nameof(Contexts))]
    public void Every_context_writes_the_values_of_enumerations_as_their_names(string name)
    {
        var context = Context(name);
        foreach (var type in Own.Where(type => type.IsEnum && context.GetTypeInfo(type) is not null))
        {
            foreach (var value in Enum.GetValues(type))
            {
                Assert.Equal($"\"{value}\"", JsonSerializer.Serialize(value, context.GetTypeInfo(type)!));
            }
        }
    }

    // The converter of policies reads and writes them with this one.
    private static bool IsWrittenPlain(string context, Type type) => context == nameof(PlainPoliciesJson) && type == typeof(SyncPolicies);

    private static JsonSerializerContext Context(string name) =>
        (JsonSerializerContext)Own.Single(type => type.Name == name).GetProperty("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    private static Type? Target(Type? converter) =>
        converter is null ? null
        : converter.IsGenericType && converter.GetGenericTypeDefinition() == typeof(JsonConverter<>) ? converter.GetGenericArguments()[0]
        : Target(converter.BaseType);
}
