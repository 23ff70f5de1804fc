using System.Globalization;
using System.Reflection;

namespace EmbeddedHost;

/// <summary>
/// What stands behind an address of the API has to be known there: a parameter that nothing reads is one that somebody believes in, and with "stat" in place of "state" all orders would be
/// taken for those that were asked for.
/// </summary>
internal static class KnownParameters
{
    public static void UseKnownParameters(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (ApiOperation.Of(context.GetEndpoint()) is { } operation && Wrong(operation, context.Request.Query) is { } refusal) await refusal.ExecuteAsync(context);
        else await next(context);
    });

    private static IResult? Wrong(ApiOperation operation, IQueryCollection query)
    {
        foreach (var (name, values) in query)
        {
            var parameter = operation.QueryParameters.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));
            if (parameter is null) return Refusal.Unknown("parameter", name, [.. operation.QueryParameters.Select(one => one.Name!)]);
            if (values.Count > 1) return Refusal.BadRequest(FormattableString.Invariant($"The parameter \"{parameter.Name}\" is given {values.Count} times. Give it once."), parameter.Name!);
            if (Unfit(parameter.ParameterType, values.ToString()) is { } kind) return Refusal.BadRequest($"The parameter \"{parameter.Name}\" has to be {kind}.", parameter.Name!);
        }

        return operation.QueryParameters.FirstOrDefault(one => IsRequired(one) && !query.ContainsKey(one.Name!)) is { } missing
            ? Refusal.BadRequest($"The parameter \"{missing.Name}\" is missing. Known here: {string.Join(", ", operation.QueryParameters.Select(one => one.Name))}.", missing.Name!)
            : null;
    }

    /// <summary>Whether a parameter has to be given.</summary>
    public static bool IsRequired(ParameterInfo parameter) =>
        !parameter.HasDefaultValue && Nullable.GetUnderlyingType(parameter.ParameterType) is null && new NullabilityInfoContext().Create(parameter).WriteState != NullabilityState.Nullable;

    private static string? Unfit(Type type, string text)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(bool)) return bool.TryParse(text, out _) ? null : "true or false";
        if (plain == typeof(int)) return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) ? null : "a whole number";
        return plain == typeof(long) && !long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) ? "a whole number" : null;
    }
}
