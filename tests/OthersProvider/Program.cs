// An OpenID provider that others wrote, OpenIddict's server: what it takes for a request and what it answers is its own understanding of the standard, and not that of this repository.
// Two arguments: the id and the secret of the one client that it knows. Where a person would say who they are, whoever was named last signs in.
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

var (client, secret) = (args[0], args[1]);
var person = (Subject: string.Empty, Name: string.Empty, Role: string.Empty);
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddAuthentication();
builder.Services.AddOpenIddict().AddServer(server =>
{
    server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
    server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().RegisterScopes(Scopes.Profile);
    server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
    server.EnableDegradedMode(); // it keeps no clients: there is one
    server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
    {
        if (context.ClientId != client || new Uri(context.RedirectUri!) is not { IsLoopback: true, AbsolutePath: "/signin/answer" }) context.Reject(Errors.InvalidClient, "Another client.");
        return default;
    }));
    server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
    {
        if (context.ClientId != client || context.ClientSecret != secret) context.Reject(Errors.InvalidClient, "Another client.");
        return default;
    }));
    server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
});
await using var provider = builder.Build();
provider.UseAuthentication();
provider.MapPost("/person", (string subject, string name, string role) =>
{
    person = (subject, name, role);
});
provider.MapGet("/authorize", () =>
{
    var identity = new ClaimsIdentity("test", Claims.Name, Claims.Role);
    identity.AddClaim(new Claim(Claims.Subject, person.Subject));
    identity.AddClaim(new Claim(Claims.Name, person.Name).SetDestinations(Destinations.IdentityToken));
    identity.AddClaim(new Claim("roles", person.Role).SetDestinations(Destinations.IdentityToken));
    var principal = new ClaimsPrincipal(identity);
    principal.SetScopes(Scopes.OpenId, Scopes.Profile);
    return Results.SignIn(principal, properties: null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
});
await provider.StartAsync();
await Console.Out.WriteLineAsync($"provider {provider.Urls.First()}");
await provider.WaitForShutdownAsync();
