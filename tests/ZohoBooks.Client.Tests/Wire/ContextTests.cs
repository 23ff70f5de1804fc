using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client.Tests;

/// <summary>Every resource has a serializer context of its own; all of them read and write alike.</summary>
public class ContextTests
{
    [Fact]
    public void Every_context_is_in_the_table()
    {
        IEnumerable<string> declared = typeof(IZohoBooksClient).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(JsonSerializerContext))).Select(type => type.Name);
        var forgotten = declared.Except([nameof(EnvelopeJson)])
            .Except(ZohoBooksJson.Contexts().Select(context => context.GetType().Name), StringComparer.Ordinal).ToList();
        Assert.True(forgotten.Count == 0, $"{string.Join(", ", forgotten)} lacks its line in Contexts() of ZohoBooksJson.cs: a record of it could not be kept elsewhere.");
    }

    [Fact]
    public void All_contexts_have_the_same_options()
    {
        JsonSerializerOptions first = EnvelopeJson.Default.Options;
        Assert.Equal(JsonNamingPolicy.SnakeCaseLower, first.PropertyNamingPolicy);
        foreach (JsonSerializerContext context in ZohoBooksJson.Contexts())
        {
            JsonSerializerOptions options = context.Options;
            Assert.Equal(
                (first.PropertyNamingPolicy, first.DefaultIgnoreCondition, first.MaxDepth, first.NumberHandling, first.PropertyNameCaseInsensitive, first.AllowTrailingCommas),
                (options.PropertyNamingPolicy, options.DefaultIgnoreCondition, options.MaxDepth, options.NumberHandling, options.PropertyNameCaseInsensitive, options.AllowTrailingCommas));
            // What all need comes first; a resource adds converters of its own types.
            Assert.Equal(first.Converters.Select(Name), options.Converters.Take(first.Converters.Count).Select(Name));
        }
    }

    [Fact]
    public void A_type_that_two_contexts_know_is_read_by_the_same_converter()
    {
        Dictionary<Type, string> seen = [];
        foreach (JsonSerializerContext context in ZohoBooksJson.Contexts())
        {
            foreach (Type type in typeof(IZohoBooksClient).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters && !type.IsByRefLike && !typeof(IInput).IsAssignableFrom(type) && context.GetTypeInfo(type) is not null))
            {
                string converter = Name(context.GetTypeInfo(type)!.Converter);
                Assert.True(seen.TryAdd(type, converter) || seen[type] == converter, $"{context}: {type} has {converter}, elsewhere {seen[type]}");
            }
        }
        Assert.True(seen.Count > 100);
    }

    private static string Name(JsonConverter converter) => converter.GetType().ToString();
}
