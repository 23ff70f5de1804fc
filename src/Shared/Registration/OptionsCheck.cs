using Microsoft.Extensions.Options;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>Checks options of every name: all mistakes at once, each with the client's name.</summary>
/// <param name="client">What the client is called in messages.</param>
/// <param name="validate">Everything that is wrong with options.</param>
internal sealed class OptionsCheck<TOptions>(string client, Func<TOptions, IReadOnlyList<string>> validate) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        IReadOnlyList<string> errors = validate(options);
        string who = string.IsNullOrEmpty(name) ? client : $"{client} '{name}'";
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors.Select(error => $"{who}: {error}"));
    }
}
