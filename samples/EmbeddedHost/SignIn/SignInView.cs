namespace EmbeddedHost;

/// <summary>A page from which somebody signs in with the OpenID provider.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Sentence">What happened.</param>
/// <param name="IsProblem">Whether that is something that should not be.</param>
/// <param name="Address">Where the sign-in begins.</param>
public sealed record SignInView(string Title, string Sentence, bool IsProblem, string Address)
{
    internal static SignInView Nobody(HttpRequest request) => new(
        "Sign in",
        "Nobody is signed in here.",
        IsProblem: true,
        HttpMethods.IsGet(request.Method) ? SignInEndpoints.Path + QueryString.Create("returnTo", request.Path + request.QueryString) : SignInEndpoints.Path);

    internal static SignInView SignedOut { get; } = new("Signed out", "You are signed out here. The provider that signed you in may still know you: sign out there as well where others use this browser.", IsProblem: false, SignInEndpoints.Path);

    internal static SignInView Failed(string sentence) => new("That did not sign anybody in", sentence, IsProblem: true, SignInEndpoints.Path);
}
